import Engine
import TestSupport

/// The rules again, slowly: what the clever ways are held against. Nothing here calls the Engine's rules.
enum BruteForce {
    static func totals(of quiz: Quiz, _ sheet: AnswerSheet) -> [Int] {
        zip(quiz.questions, sheet.entries).reduce(
            Array(repeating: 0, count: quiz.alternativeCount)
        ) { totals, pair in
            guard let answer = pair.1.answer else { return totals }
            let points = pair.0.answers[answer].points
            return zip(totals, points).map { $0 + pair.1.importance.rawValue * $1 }
        }
    }

    static func leaders(of quiz: Quiz, _ sheet: AnswerSheet) -> [Int] {
        let totals = totals(of: quiz, sheet)
        return totals.indices.filter { totals[$0] == totals.max() }
    }

    static func verdict(of quiz: Quiz, _ sheet: AnswerSheet) -> Verdict {
        let totals = totals(of: quiz, sheet)
        let sorted = totals.sorted(by: >)
        if sorted[0] == sorted[1] { return .tie }
        let spread = Double(sorted[0] - sorted[1]) / Double(totals.reduce(0, +))
        // Wide enough for rounding, and narrower than the next spread that whole points can make.
        return spread <= Double(quiz.limits.nearTie) / 100 + 1e-9
            ? .nearTie : spread <= Double(quiz.limits.leaning) / 100 + 1e-9 ? .leaning : .clear
    }

    /// All sheets that differ from `sheet` only where `mayDiffer` says so; `choices` are the answers there.
    static func variations(
        of sheet: AnswerSheet, choices: (_ question: Int, AnswerSheet.Entry) -> [Int?]
    ) -> [AnswerSheet] {
        sheet.entries.indices.reduce([sheet]) { sheets, question in
            let choices = choices(question, sheet.entries[question])
            return choices == [sheet.entries[question].answer]
                ? sheets
                : sheets.flatMap { sheet in
                    choices.map { choice in
                        var varied = sheet
                        varied.entries[question].answer = choice
                        return varied
                    }
                }
        }
    }

    /// The fewest changed answers after which somebody new leads alone.
    static func flipDistance(of quiz: Quiz, _ sheet: AnswerSheet) -> Int? {
        let now = leaders(of: quiz, sheet)
        return variations(of: sheet) { question, entry in
            entry.answer == nil || entry.importance == .none
                ? [entry.answer] : Array(quiz.questions[question].answers.indices)
        }.filter { varied in
            let leaders = leaders(of: quiz, varied)
            return leaders.count == 1 && leaders != now
        }.map { zip($0.entries, sheet.entries).count { $0 != $1 } }.min()
    }

    static func isSettledEarly(_ quiz: Quiz, _ sheet: AnswerSheet) -> Bool {
        let now = leaders(of: quiz, sheet)
        let isOpen = sheet.entries.contains { $0.answer == nil }
        return isOpen && now.count == 1
            && variations(of: sheet) { question, entry in
                guard entry.answer == nil else { return [entry.answer] }
                return [nil] + Array(quiz.questions[question].answers.indices)
            }.allSatisfy { leaders(of: quiz, $0) == now }
    }
}
