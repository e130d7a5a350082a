/// What a quiz recommends for one answer sheet, with all the numbers that it rests on.
///
/// Alternatives, questions and answers are given by position.
package struct Recommendation: Hashable, Sendable {
    /// Points of each alternative: Pᵢ = Σ importance · points over the answered questions.
    package let totals: [Int]
    /// For each alternative its points out of the most it could have had on those questions: 0 of 0 where
    /// no answer to them gives it any.
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
    /// Questions with a given answer, whatever their importance.
    package let answered: Int
    /// All questions of the quiz.
    package let questions: Int
    /// What each answer of an importance above none did: the largest contribution first, for or against
    /// the leader alike, then in the quiz's order.
    package let reasons: [Reason]
    /// The fewest given answers to change until an alternative leads alone that does not now; `nil` if no
    /// change does it.
    package let flip: Flip?
    /// Questions are open, somebody leads alone, and will do so whatever is answered to the open ones or
    /// left open. An open question counts with the importance that the sheet states for it.
    ///
    /// That is: for every rival r, the leader's points less r's exceed the sum over the open questions of
    /// the most that an answer gives r more than the leader (0 if none does), times the importance. Swings
    /// would not do: a question whose answers all favour r has a small one. `false` if none is open.
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

    /// Changes that let another alternative lead alone; in a tie, that let any. No fewer do.
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

        /// Who leads then: of several that need as few changes, the first in catalog order.
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
