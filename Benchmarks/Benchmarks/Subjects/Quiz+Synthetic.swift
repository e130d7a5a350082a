package import Engine

extension Quiz {
    /// 12 questions of 5 answers with random points up to 10, the same in every run.
    package static func synthetic(alternatives: Int) -> Quiz {
        var generator = SeededGenerator(seed: 12)
        return Quiz(
            intro: .plain("Synthetic."),
            questions: (0..<12).map { number in
                Question(
                    id: Question.ID(stringLiteral: "q\(number)"), ask: .plain("Question \(number)"),
                    answers: (0..<5).map { answer in
                        Answer(
                            id: Answer.ID(stringLiteral: "a\(answer)"), say: .plain("\(answer)"),
                            points: (0..<alternatives).map { _ in
                                Int.random(in: 0...10, using: &generator)
                            },
                            reasons: Array(repeating: nil, count: alternatives))
                    })
            },
            alternativeCount: alternatives)
    }

    /// Many answer sheets with all questions answered, the same in every run.
    package func randomSheets(_ count: Int = 1_024) -> [AnswerSheet] {
        var generator = SeededGenerator(seed: 1)
        return (0..<count).map { _ in
            AnswerSheet(
                entries: questions.map { question in
                    .init(answer: .random(in: question.answers.indices, using: &generator))
                })
        }
    }
}

extension Prose {
    fileprivate static func plain(_ text: String) -> Prose {
        Prose(markdown: text, html: text, plain: text)
    }
}
