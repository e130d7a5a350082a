import Engine

/// The form: what is asked, what this visitor has answered so far, what was wrong with it.
struct QuizPart {
    let introHTML: String
    let formAction: String
    let restartLink: String
    let hasAnswers: Bool
    /// Empty if nothing was wrong.
    let mistakes: [Mistake]
    let questions: [QuestionField]

    struct Mistake {
        let sentence: String
        /// Anchor of the question it is about.
        let target: String
    }

    struct QuestionField {
        let number: Int
        let anchor: String
        let field: String
        let askHTML: String
        let helpHTML: String?
        let mistake: String?
        let answers: [Option]
        let importanceField: String
        let importances: [Option]
    }

    struct Option {
        let value: String
        let labelHTML: String
        let isChosen: Bool
    }

    init(_ visit: ComparisonVisit) {
        let quiz = visit.comparison.quiz
        self.introHTML = quiz.intro.html
        self.formAction = "\(Link.comparison(visit.comparison.id))#result"
        self.restartLink = "\(Link.comparison(visit.comparison.id))#recommendation"
        self.hasAnswers = visit.sheet.answeredCount > 0
        self.mistakes = visit.problems.map { Mistake($0, in: quiz) }
        let mistakes = self.mistakes
        self.questions = quiz.questions.enumerated().map { position, question in
            QuestionField(
                question, number: position + 1, entry: visit.sheet.entries[position],
                mistake: mistakes.first { $0.target == Self.anchor(of: question) }?.sentence)
        }
    }

    static func anchor(of question: Question) -> String { "q-\(question.id)" }
}

extension QuizPart.QuestionField {
    init(_ question: Question, number: Int, entry: AnswerSheet.Entry, mistake: String?) {
        self.number = number
        self.anchor = QuizPart.anchor(of: question)
        self.field = question.id.rawValue
        self.askHTML = question.ask.html
        self.helpHTML = question.help?.html
        self.mistake = mistake
        self.answers = question.answers.enumerated().map { position, answer in
            .init(
                value: answer.id.rawValue, labelHTML: answer.say.html,
                isChosen: entry.answer == position)
        }
        self.importanceField = Link.importanceField(of: question)
        self.importances = [Importance.normal, .double, .none].map { importance in
            .init(
                value: String(importance.rawValue), labelHTML: importance.words,
                isChosen: entry.importance == importance)
        }
    }
}

extension QuizPart.Mistake {
    init(_ problem: AnswerSheet.Problem, in quiz: Quiz) {
        func about(_ position: Int, _ sentence: String) -> Self {
            .init(sentence: sentence, target: QuizPart.anchor(of: quiz.questions[position]))
        }
        self =
            switch problem {
            case .unknownQuestion(let given, let near):
                .init(
                    sentence: "There is no question called “\(given.shortened(to: 40))”"
                        + (near.map { ": did you mean “\($0)”?" } ?? "."), target: "quiz")
            case .unknownAnswer(let question, let given, let near):
                about(
                    question,
                    "Question \(question + 1) has no answer called “\(given.shortened(to: 40))”"
                        + (near.map { ": did you mean “\($0)”?" } ?? ". Please choose one below."))
            case .givenTwice(let question):
                about(
                    question,
                    "Question \(question + 1) was given more than once. The first one counts."
                )
            case .unknownImportance(let question, let given):
                about(
                    question,
                    "Question \(question + 1) can count 0, 1 or 2 times, not “\(given.shortened(to: 40))”."
                )
            }
    }
}

extension Importance {
    /// As it is offered in the form.
    var words: String {
        switch self {
        case .none: "not at all"
        case .normal: "as usual"
        case .double: "double"
        }
    }
}
