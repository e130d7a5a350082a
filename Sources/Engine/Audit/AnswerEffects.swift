/// What the answers to one question do to the outcome, whatever the other questions come to.
struct AnswerEffects {
    /// On how many sheets another answer to this question alone changes who leads.
    private(set) var pivotalSheets = 0
    /// Answers with which every sheet ends as it does with the question skipped: same leaders and verdict.
    private(set) var deadAnswers: [Int]
    /// On how many sheets of the other questions each alternative leads alone.
    private(set) var winsWithout: [Int]
    private(set) var sheetsWithout = 0

    /// - Parameter others: what all other questions come to.
    init(
        of question: Int, in quiz: Quiz, code: TotalsCode, others: TotalsDistribution
    ) {
        let answers = quiz.questions[question].answers.map { code.units($0.points) }
        // Skipping the only question leaves no recommendation at all, so every point makes one.
        let isOnlyQuestion = quiz.questions.count == 1
        deadAnswers = answers.indices.filter { answer in
            !isOnlyQuestion || answers[answer].allSatisfy { $0 == 0 }
        }
        var without = Array(repeating: 0, count: quiz.alternativeCount)
        var with = without
        winsWithout = without
        for term in others.terms {
            code.decode(term.code, into: &without)
            let skipped = Standing(without)
            if skipped.margin > 0 { winsWithout[skipped.leader] += term.sheets }
            sheetsWithout += term.sheets
            var leaders: UInt = 0
            var isPivotal = false
            for answer in answers.indices {
                for i in with.indices { with[i] = without[i] + answers[answer][i] }
                let standing = Standing(with)
                isPivotal = isPivotal || (answer > 0 && standing.leaderMask != leaders)
                leaders = standing.leaderMask
            }
            // Where two answers differ, every answer has another one that differs from it.
            if isPivotal { pivotalSheets += term.sheets * answers.count }
            if !deadAnswers.isEmpty { removeAnswers(thatMove: without, skipped, answers, in: quiz) }
        }
    }

    private mutating func removeAnswers(
        thatMove without: [Int], _ skipped: Standing, _ answers: [[Int]], in quiz: Quiz
    ) {
        let verdict = quiz.verdict(of: skipped, without)
        deadAnswers.removeAll { answer in
            let with = zip(without, answers[answer]).map(+)
            let standing = Standing(with)
            return standing.leaderMask != skipped.leaderMask
                || quiz.verdict(of: standing, with) != verdict
        }
    }
}
