package import Engine

extension Problem {
    /// The way out of a refused vote for who does not want to wait: the same vote once more, with proof of
    /// some work that their browser does for it.
    package struct Work: Hashable, Sendable {
        let formAction: String
        let choice: String
        let button: String
        let challenge: String
        let scriptLink = Asset.workScript.path

        /// - Parameters:
        ///   - choice: `nil` for a withdrawal.
        ///   - answers: what the visitor had answered in the quiz; it comes back with them.
        ///   - challenge: what the server wants to be solved.
        package init(
            on comparison: Comparison, choice: Choice?, answers: AnswerSheet, challenge: String
        ) {
            self.formAction = Link.vote(on: comparison, with: answers)
            self.choice = choice?.word ?? ""
            self.button =
                switch choice {
                case nil: "Withdraw my vote now"
                case .depends: "Vote for \u{201C}It depends\u{201D} now"
                case .alternative(let id):
                    "Vote for \(comparison.alternatives.first { $0.id == id }?.name ?? "it") now"
                }
            self.challenge = challenge
        }
    }
}
