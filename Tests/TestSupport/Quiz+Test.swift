package import Engine

extension Quiz {
    /// A quiz that is nothing but points: for each question, for each answer, one for each alternative.
    /// The questions are `q0`, `q1` …, their answers `a0`, `a1` ….
    package init(points: [[[Int]]], limits: Verdict.Limits = .standard) {
        self.init(
            intro: .text("Some questions."),
            questions: points.enumerated().map { Question(number: $0, points: $1) },
            alternativeCount: points.first?.first?.count ?? 2,
            limits: limits)
    }

    /// A quiz with points from 0 to `most`. Small ones make for many ties.
    package static func random(
        questions: ClosedRange<Int>, answers: ClosedRange<Int> = 2...4,
        alternatives: ClosedRange<Int> = 2...2, most: Int = 6,
        using generator: inout some RandomNumberGenerator
    ) -> Quiz {
        let alternatives = Int.random(in: alternatives, using: &generator)
        return Quiz(
            points: (0..<Int.random(in: questions, using: &generator)).map { _ in
                (0..<Int.random(in: answers, using: &generator)).map { _ in
                    (0..<alternatives).map { _ in Int.random(in: 0...most, using: &generator) }
                }
            })
    }

    /// The points it was made of.
    package var points: [[[Int]]] { questions.map { $0.answers.map(\.points) } }

    /// The same quiz with its points changed.
    package func mapPoints(_ change: ([[[Int]]]) -> [[[Int]]]) -> Quiz {
        Quiz(points: change(points), limits: limits)
    }
}

extension Question {
    fileprivate init(number: Int, points: [[Int]]) {
        self.init(
            id: ID(stringLiteral: "q\(number)"), ask: .text("Question \(number)?"),
            answers: points.enumerated().map { answer, points in
                Answer(
                    id: Answer.ID(stringLiteral: "a\(answer)"), say: .text("Answer \(answer)."),
                    points: points, reasons: Array(repeating: nil, count: points.count))
            })
    }
}
