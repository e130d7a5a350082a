import Engine

/// The sum behind a recommendation, line by line, so that it can be done again by hand.
struct Working {
    let names: [String]
    let lines: [Line]
    let totals: [Int]

    struct Line {
        let askHTML: String
        let answerHTML: String?
        /// "× 2" where the reader weighed the question.
        let factor: String?
        let points: [Int]
    }

    init(_ result: Recommendation, _ visit: ComparisonVisit) {
        let quiz = visit.comparison.quiz
        self.names = visit.comparison.alternatives.map(\.name)
        self.totals = result.totals
        self.lines = zip(quiz.questions, visit.sheet.entries).map { question, entry in
            let answer = entry.answer.map { question.answers[$0] }
            let weight = entry.importance.rawValue
            return Line(
                askHTML: question.ask.html, answerHTML: answer?.say.html,
                factor: answer == nil || weight == 1 ? nil : "× \(weight)",
                points: (answer?.points ?? Array(repeating: 0, count: quiz.alternativeCount))
                    .map { $0 * weight })
        }
    }
}
