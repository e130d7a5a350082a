package import Engine

extension AnswerSheet.Problem {
    /// What is wrong, and what was probably meant, in the identifiers of addresses and command lines.
    package func sentence(in quiz: Quiz) -> String {
        switch self {
        case .unknownQuestion(let given, let near):
            return "There is no question \"\(given.prefix(64))\" here" + Self.ending(near)
        case .unknownAnswer(let question, let given, let near):
            let question = quiz.questions[question]
            let all = question.answers.map(\.id.rawValue).joined(separator: ", ")
            return "The question \"\(question.id)\" has no answer \"\(given.prefix(64))\""
                + (near == nil ? "; it has \(all)." : Self.ending(near))
        case .givenTwice(let question):
            return "The question \"\(quiz.questions[question].id)\" is given twice."
        case .unknownImportance(let question, let given):
            return
                "The importance of \"\(quiz.questions[question].id)\" is \"\(given.prefix(64))\", "
                + "but can only be 0, 1 or 2."
        }
    }

    private static func ending(_ near: String?) -> String {
        near.map { ": did you mean \"\($0)\"?" } ?? "."
    }
}
