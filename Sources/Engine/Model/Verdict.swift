/// How far ahead the leader of a recommendation is.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
    case tie, nearTie, leaning, clear

    /// Up to which point spread, in whole percent and inclusive, a lead is called a near tie or leaning.
    package struct Limits: Hashable, Sendable {
        package let nearTie: Int
        package let leaning: Int
        package static let standard = Limits(nearTie: 20, leaning: 40)

        /// - Precondition: 0 ≤ nearTie ≤ leaning ≤ 100.
        package init(nearTie: Int, leaning: Int) {
            precondition(0 <= nearTie && nearTie <= leaning && leaning <= 100)
            self.nearTie = nearTie
            self.leaning = leaning
        }
    }

    /// Exact: `margin / combined` is compared by cross-multiplication, never as a fraction.
    /// - Parameters:
    ///   - margin: the leader's points less the runner-up's, ≥ 0.
    ///   - combined: the points of all alternatives together, ≥ margin.
    package init(margin: Int, combined: Int, limits: Limits) {
        self =
            if margin == 0 {
                .tie
            } else if margin * 100 <= limits.nearTie * combined {
                .nearTie
            } else if margin * 100 <= limits.leaning * combined {
                .leaning
            } else {
                .clear
            }
    }
}
