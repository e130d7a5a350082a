import Engine
import Pages

/// What an address says about a quiz: `safety=proven&importance.safety=2`.
struct QuizAnswers: Sendable {
    let sheet: AnswerSheet
    let problems: [AnswerSheet.Problem]
    /// Questions that this quiz does not have. Pages ignore them, for addresses get parameters appended on
    /// their way through the world; programs that ask for data are told.
    let unknownQuestions: [String]

    /// By which a finished answer is kept: nothing answered is the same as no sheet at all.
    var keptSheet: AnswerSheet? { isEmpty ? nil : sheet }

    private var isEmpty: Bool {
        sheet.entries.allSatisfy { $0.answer == nil && $0.importance == .normal }
    }

    init(query: String?, to quiz: Quiz) {
        guard let query else {
            self.init(sheet: AnswerSheet(for: quiz))
            return
        }
        var answers: [AnswerSheet.Field] = []
        var importances: [AnswerSheet.Field] = []
        var unknown: [String] = []
        for field in Form(query).fields {
            let isImportance = field.name.hasPrefix(Link.importancePrefix)
            let question =
                isImportance
                ? String(field.name.dropFirst(Link.importancePrefix.count)) : field.name
            let read = AnswerSheet.Field(question: question, value: field.value)
            if !quiz.questions.contains(where: { $0.id.rawValue == question }) {
                unknown.append(question)
            } else if isImportance {
                importances.append(read)
            } else {
                answers.append(read)
            }
        }
        let (sheet, problems) = quiz.sheet(answers: answers, importances: importances)
        self.init(sheet: sheet, problems: problems, unknownQuestions: unknown)
    }

    private init(
        sheet: AnswerSheet, problems: [AnswerSheet.Problem] = [], unknownQuestions: [String] = []
    ) {
        self.sheet = sheet
        self.problems = problems
        self.unknownQuestions = unknownQuestions
    }
}
