import Engine

/// Reads the sections of a comparison that are lists: verdicts, table, best for, questions,
/// history.
struct SectionReader {
    let alternatives: AlternativeList
    let claims: ClaimReader

    /// For each alternative a list of claims.
    func claimsOfEach(_ field: Field, in place: TextPlace) -> [[Claim]]? {
        alternatives.each(field) { list in
            list.list(of: "a claim", 1...20) { claims.claim($0, in: place) }
        }
    }

    func table(_ field: Field) -> [Comparison.Feature]? {
        field.list(of: "feature", 1...50) { item in
            item.map { map in
                let name = map.required("feature") { $0.plain() }
                let cells = map.required("cells") { cells in
                    alternatives.each(cells) { claims.claim($0, in: .cell) }
                }
                guard let name, let cells else { return nil }
                return Comparison.Feature(name: name, cells: cells)
            }
        }
    }

    func bestFor(_ field: Field) -> [Comparison.BestFor]? {
        field.list(of: "use", 1...30) { item in
            item.map { map in
                let use = map.required("use") { $0.line() }
                let winner = map.required("winner", alternatives.position)
                let because = map.required("because") { claims.claim($0, in: .bestFor) }
                guard let use, let winner, let because else { return nil }
                return Comparison.BestFor(use: use, winner: winner, because: because)
            }
        }
    }

    func faq(_ field: Field) -> [Comparison.FAQ]? {
        field.list(of: "question", 1...50) { item in
            item.map { map in
                let ask = map.required("ask") { $0.line() }
                let answer = map.required("answer") { $0.text(in: .faqAnswer) }
                guard let ask, let answer else { return nil }
                return Comparison.FAQ(ask: ask, answer: answer)
            }
        }
    }

    /// Newest first: its first day is the day of the last update.
    func history(_ field: Field, today: Day) -> [Comparison.Change]? {
        var previous: Day?
        var verdict: Field?
        let history: [Comparison.Change]? = field.list(of: "change", 1...500) { item in
            item.map { map in
                let date = map.required("date") { field -> Day? in
                    guard let day = field.day(notAfter: today) else { return nil }
                    if let previous, previous < day {
                        field.error(
                            .historyOrder,
                            "\(day) stands below \(previous); the newest change comes first",
                            hint: "move this change up")
                    }
                    previous = day
                    return day
                }
                let text = map.required("change") { $0.line() }
                verdict = nil
                let isOfVerdict = map.optional("verdict") { field -> Bool? in
                    verdict = field
                    return field.onlyTrue()
                }
                guard let date, let text else { return nil }
                return Comparison.Change(
                    date: date, text: text, isOfVerdict: isOfVerdict ?? false)
            }
        }
        verdict?.error(
            .firstVerdict, "the oldest entry cannot change a verdict: before it there was none",
            hint: "remove \"verdict\" from it")
        return history
    }
}
