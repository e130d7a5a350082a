extension AnswerSheet {
    /// What is wrong with one field of a filled-in quiz. The fields without a problem still count.
    package enum Problem: Hashable, Sendable {
        /// The quiz has no such question; `near` is the identifier that was probably meant.
        case unknownQuestion(String, near: String?)
        /// The question at this position has no such answer.
        case unknownAnswer(question: Int, given: String, near: String?)
        /// The question at this position was answered, or weighed, more than once; the first one counts.
        case givenTwice(question: Int)
        /// Neither 0, 1 nor 2.
        case unknownImportance(question: Int, given: String)
    }

    /// One field as it arrived: from an address, a form or a command line.
    package struct Field: Hashable, Sendable {
        package let question: String
        package let value: String

        package init(question: String, value: String) {
            self.question = question
            self.value = value
        }
    }
}
