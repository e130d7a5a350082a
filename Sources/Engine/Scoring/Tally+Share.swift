extension Tally {
    /// Below so many votes a percentage would look more certain than it is: only counts are shown.
    package static let smallestSampleForShares = 20

    /// A choice's part of all votes, and how far it may be off.
    package struct Share: Hashable, Sendable {
        /// Votes for the choice out of all votes.
        package let ratio: Ratio
        /// The 95 % Wilson score interval, within 0...1: the shares among *all* possible voters of which
        /// this sample would not be surprising, if it were a random one. Never wider than 0...1, and of a
        /// sensible width at 0 and at all votes.
        ///
        /// Sources: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
        /// JASA 22 (1927); recommended by L. D. Brown, T. T. Cai and A. DasGupta, "Interval Estimation
        /// for a Binomial Proportion", Statistical Science 16 (2001), equation (4).
        package let interval: ClosedRange<Double>

        /// In whole percent, rounded half up once.
        package var percent: Int { ratio.percent }

        init(_ ratio: Ratio) {
            self.ratio = ratio
            let z = 1.959963984540054
            let n = Double(ratio.denominator)
            let p = ratio.value
            let center = p + z * z / (2 * n)
            let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
            let scale = 1 + z * z / n
            // The interval holds p, and stays within 0...1, also after rounding.
            let low = max(0, min(p, (center - spread) / scale))
            let high = min(1, max(p, (center + spread) / scale))
            interval = low...high
        }
    }

    /// The share of a choice with its interval; `nil` below `smallestSampleForShares` votes.
    package func share(of choice: Choice) -> Share? {
        guard total >= Self.smallestSampleForShares else { return nil }
        return Share(Ratio(count(of: choice), of: total))
    }
}
