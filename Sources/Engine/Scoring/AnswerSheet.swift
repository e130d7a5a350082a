/// How much a reader says a question counts.
package enum Importance: Int, CaseIterable, Hashable, Sendable {
    case none = 0
    case normal = 1
    case double = 2
}

/// What a reader answered: for each question of one quiz, the answer's position or nothing, and the importance.
///
/// A value of its own, so that the same sheet gives the same recommendation on every machine.
package struct AnswerSheet: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        /// Position among the question's answers; `nil` when it was skipped.
        package var answer: Int?
        package var importance: Importance

        package init(answer: Int? = nil, importance: Importance = .normal) {
            self.answer = answer
            self.importance = importance
        }
    }

    /// One for each question of the quiz, in its order.
    package var entries: [Entry]

    package init(entries: [Entry]) {
        self.entries = entries
    }

    /// Nothing answered.
    package init(for quiz: Quiz) {
        self.init(entries: Array(repeating: Entry(), count: quiz.questions.count))
    }

    package var answeredCount: Int { entries.count { $0.answer != nil } }
}
