/// What a quiz recommends for one answer sheet, with all the numbers that it rests on.
///
/// Alternatives, questions and answers are given by position.
package struct Recommendation: Hashable, Sendable {
    /// Points of each alternative: Pᵢ = Σ importance · points over the answered questions.
    package let totals: [Int]
    /// For each alternative its points out of the most it could have had on those questions.
    package let matches: [Ratio]
    /// Who has the most points, in catalog order; more than one only in a tie.
    package let leaders: [Int]
    /// The best of the others, the first in catalog order if several; in a tie the second leader.
    package let runnerUp: Int
    /// The leader's points less the runner-up's.
    package let margin: Int
    /// margin / points of all alternatives together.
    package let pointSpread: Ratio
    package let verdict: Verdict
    package let answered: Int
    package let questions: Int
    /// What each counted answer did, largest contribution first, then in the quiz's order.
    package let reasons: [Reason]
    /// `nil` if no change of the given answers lets another alternative lead.
    package let flip: Flip?
    /// Questions are open, and whatever they are answered (at normal importance or less than given),
    /// the leader stays.
    package let isSettledEarly: Bool

    /// The one leader; `nil` in a tie.
    package var leader: Int? { leaders.count == 1 ? leaders[0] : nil }

    /// What one answer did to the lead.
    package struct Reason: Hashable, Sendable {
        package let question: Int
        package let answer: Int
        /// Importance · (points of the first leader − points of the runner-up): above 0 it speaks for
        /// the leader, below 0 against it.
        package let contribution: Int

        package init(question: Int, answer: Int, contribution: Int) {
            self.question = question
            self.answer = answer
            self.contribution = contribution
        }
    }

    /// The fewest answers to change until another alternative leads alone.
    package struct Flip: Hashable, Sendable {
        package struct Change: Hashable, Sendable {
            package let question: Int
            /// Position of the answer to give instead.
            package let answer: Int

            package init(question: Int, answer: Int) {
                self.question = question
                self.answer = answer
            }
        }

        /// Who leads then.
        package let leader: Int
        /// In the quiz's order.
        package let changes: [Change]
        package var distance: Int { changes.count }

        package init(leader: Int, changes: [Change]) {
            self.leader = leader
            self.changes = changes
        }
    }
}
