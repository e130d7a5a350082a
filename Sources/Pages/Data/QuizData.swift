import Engine

/// A quiz within a comparison's data, with all that its recommendations are computed from.
struct QuizData: Encodable {
    let intro: String
    let limits: Limits
    let questions: [Question]

    /// Up to which point spread, in percent, a lead is a near tie or leaning.
    struct Limits: Encodable {
        let nearTie: Int
        let leaning: Int
    }

    struct Question: Encodable {
        let id: String
        let ask: String
        let help: DataParts.Optionally<String>
        let answers: [Answer]
    }

    struct Answer: Encodable {
        let id: String
        let say: String
        let points: [String: Int]
        /// What the answer speaks for, for those alternatives for which something is said.
        let reasons: [String: DataParts.Statement]
    }

    init(of comparison: Comparison) {
        let quiz = comparison.quiz
        self.intro = quiz.intro.plain
        self.limits = Limits(nearTie: quiz.limits.nearTie, leaning: quiz.limits.leaning)
        self.questions = quiz.questions.map { question in
            Question(
                id: question.id.rawValue, ask: question.ask.plain,
                help: .init(question.help?.plain),
                answers: question.answers.map { answer in
                    Answer(
                        id: answer.id.rawValue, say: answer.say.plain,
                        points: comparison.byAlternative(answer.points),
                        reasons: comparison.byAlternative(answer.reasons).compactMapValues {
                            $0.map(DataParts.Statement.init)
                        })
                })
        }
    }
}
