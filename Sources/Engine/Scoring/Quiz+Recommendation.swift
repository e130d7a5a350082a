extension Quiz {
    /// What the answers on `sheet` speak for; `nil` as long as no answer counts.
    ///
    /// An additive value model: each answered question gives each alternative its answer's points times
    /// the question's importance. A skipped question leaves every sum, the most that could be had included.
    /// - Precondition: the sheet has an entry for each question, and the answers on it exist.
    package func recommendation(for sheet: AnswerSheet) -> Recommendation? {
        precondition(sheet.entries.count == questions.count)
        guard sheet.entries.contains(where: \.counts) else { return nil }
        let totals = totals(of: sheet)
        let standing = Standing(totals)
        let combined = totals.reduce(0, +)
        return Recommendation(
            totals: totals,
            matches: matches(of: totals, on: sheet),
            leaders: standing.leaders,
            runnerUp: standing.runnerUp,
            margin: standing.margin,
            pointSpread: Ratio(standing.margin, of: combined),
            verdict: Verdict(margin: standing.margin, combined: combined, limits: limits),
            answered: sheet.answeredCount,
            questions: questions.count,
            reasons: reasons(on: sheet, for: standing.leader, against: standing.runnerUp),
            flip: flip(of: sheet, totals: totals, standing: standing),
            isSettledEarly: isSettledEarly(sheet, totals: totals, standing: standing))
    }

    private func totals(of sheet: AnswerSheet) -> [Int] {
        var totals = Array(repeating: 0, count: alternativeCount)
        for (question, entry) in sheet.entries.enumerated() where entry.counts {
            for i in totals.indices {
                totals[i] += entry.weight * points(question, entry.given, i)
            }
        }
        return totals
    }

    private func matches(of totals: [Int], on sheet: AnswerSheet) -> [Ratio] {
        totals.indices.map { i in
            var most = 0
            for (question, entry) in sheet.entries.enumerated() where entry.counts {
                var best = 0
                for answer in questions[question].answers.indices {
                    best = max(best, points(question, answer, i))
                }
                most += entry.weight * best
            }
            return Ratio(totals[i], of: most)
        }
    }

    private func reasons(
        on sheet: AnswerSheet, for leader: Int, against runnerUp: Int
    ) -> [Recommendation.Reason] {
        var reasons: [Recommendation.Reason] = []
        reasons.reserveCapacity(questions.count)
        for (question, entry) in sheet.entries.enumerated() where entry.counts {
            let lead = lead(question, entry.given, of: leader, over: runnerUp)
            reasons.append(
                .init(
                    question: question, answer: entry.given, contribution: entry.weight * lead))
        }
        reasons.sort {
            (abs($1.contribution), $0.question) < (abs($0.contribution), $1.question)
        }
        return reasons
    }

    /// There are open questions, somebody leads alone, and each rival stays behind even if every open
    /// question is answered best for that rival or, where no answer helps it, skipped.
    private func isSettledEarly(
        _ sheet: AnswerSheet, totals: [Int], standing: Standing
    ) -> Bool {
        guard standing.margin > 0, sheet.entries.contains(where: { $0.answer == nil }) else {
            return false
        }
        return totals.indices.allSatisfy { rival in
            var catchUp = 0
            for (question, entry) in sheet.entries.enumerated() where entry.answer == nil {
                var most = 0
                for answer in questions[question].answers.indices {
                    most = max(most, lead(question, answer, of: rival, over: standing.leader))
                }
                catchUp += entry.weight * most
            }
            return rival == standing.leader || totals[standing.leader] - totals[rival] > catchUp
        }
    }
}

extension Quiz {
    // By position, without copying a question out of its array: recommendations are a hot path.

    func points(_ question: Int, _ answer: Int, _ alternative: Int) -> Int {
        questions[question].answers[answer].points[alternative]
    }

    func lead(_ question: Int, _ answer: Int, of first: Int, over second: Int) -> Int {
        points(question, answer, first) - points(question, answer, second)
    }
}

extension AnswerSheet.Entry {
    var weight: Int { importance.rawValue }

    /// It was answered, and matters.
    var counts: Bool { answer != nil && importance != .none }

    /// The answer's position.
    /// - Precondition: the question was answered.
    var given: Int {
        guard let answer else { preconditionFailure("a skipped question has no answer") }
        return answer
    }
}
