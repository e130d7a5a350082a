/// How robust the overall scores are: for each alternative the part of all possible criterion weightings
/// in which it leads alone. A weighting is any split of 100 % among the criteria; all are equally likely.
package struct WeightShares: Hashable, Sendable {
    /// For each alternative, in the comparison's order.
    package let shares: [Share]
    /// Weightings in which several lead. 0 unless alternatives have the very same scores.
    package let tie: Share
    /// Of how many weightings the shares were counted; `nil` if they are exact.
    package let sampleCount: Int?

    package var isEstimate: Bool { sampleCount != nil }

    /// A part of all weightings. Its percentage comes from whole numbers, so it is rounded once.
    package struct Share: Hashable, Sendable {
        /// 0 to 1, right to about 15 digits.
        package let value: Double
        /// In whole percent, rounded half up.
        package let percent: Int

        init(_ part: UInt256, of all: UInt256) {
            value = part.double / all.double
            percent = (1...100).last { all * (2 * $0) <= part * 200 + all } ?? 0
        }
    }
}
