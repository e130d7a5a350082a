package import Engine

extension AnswerSheet {
    /// The positions of the answers, `nil` where skipped, and the importances, all normal unless given.
    package init(_ answers: [Int?], importances: [Importance]? = nil) {
        self.init(
            entries: answers.enumerated().map { question, answer in
                Entry(answer: answer, importance: importances?[question] ?? .normal)
            })
    }

    /// A third of the questions skipped, all importances equally likely.
    package static func random(
        for quiz: Quiz, using generator: inout some RandomNumberGenerator
    ) -> AnswerSheet {
        AnswerSheet(
            entries: quiz.questions.map { question in
                let skips = Int.random(in: 0..<3, using: &generator) == 0
                let answer = Int.random(in: question.answers.indices, using: &generator)
                let importance = Int.random(in: 0...2, using: &generator)
                return Entry(
                    answer: skips ? nil : answer,
                    importance: Importance(rawValue: importance) ?? .normal)
            })
    }

    /// Every sheet on which all questions are answered, at normal importance.
    package static func all(for quiz: Quiz) -> [AnswerSheet] {
        quiz.questions.reduce([AnswerSheet(entries: [])]) { sheets, question in
            sheets.flatMap { sheet in
                question.answers.indices.map {
                    AnswerSheet(entries: sheet.entries + [Entry(answer: $0)])
                }
            }
        }
    }
}
