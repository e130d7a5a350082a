/// A comparison that readers of another one read as well, on the same day.
package struct AlsoRead: Hashable, Sendable {
    package let comparison: Comparison.ID
    /// How many read both.
    package let jointReaders: Int
    /// How many read the other one, of whose readers this tells.
    package let readers: Int

    package init(_ comparison: Comparison.ID, by jointReaders: Int, of readers: Int) {
        self.comparison = comparison
        self.jointReaders = jointReaders
        self.readers = readers
    }
}

extension AlsoRead {
    /// Counts of so many days make the figures, the present one included. Older ones need not be
    /// kept.
    package static let days = 28
    /// Fewer joint readers tell nothing: chance alone moves even ten by a third (√10 / 10, if they
    /// come independently). They need not be ten people: nobody is known again on the next day.
    package static let fewest = 10
    /// Below this cosine, hardly more read both than by chance.
    static let leastCosine = Ratio(1, of: 20)

    /// For each comparison, which ones its readers also read, the closest first; of equally close
    /// ones, the first by identifier.
    ///
    /// How close two are is the cosine of who read them: joint readers / √(a · b), where a and b
    /// are the readers of each. So it is the same from both sides, and what everybody reads is
    /// not close to everything.
    ///
    /// Source: G. Linden, B. Smith and J. York, "Amazon.com Recommendations: Item-to-Item
    /// Collaborative Filtering", IEEE Internet Computing 7(1), 2003.
    ///
    /// - Parameters:
    ///   - joint: the readers of both, of these days.
    ///   - readers: of each comparison that may be told, of the same days.
    static func ranking(
        joint: [ComparisonPair: Int], readers: [Comparison.ID: Int]
    ) -> [Comparison.ID: [AlsoRead]] {
        var close: [Comparison.ID: [Candidate]] = [:]
        for (pair, count) in joint {
            guard let first = readers[pair.first], let second = readers[pair.second] else {
                continue
            }
            // What was counted of both may be there before what was counted of one.
            let count = min(count, first, second)
            guard count >= fewest, isClose(count, first, second) else { continue }
            close[pair.first, default: []].append(
                Candidate(other: AlsoRead(pair.second, by: count, of: first), readers: second))
            close[pair.second, default: []].append(
                Candidate(other: AlsoRead(pair.first, by: count, of: second), readers: first))
        }
        return close.mapValues { $0.sorted(by: Candidate.isCloser).map(\.other) }
    }

    /// Squared, so that whole numbers are compared.
    private static func isClose(_ joint: Int, _ first: Int, _ second: Int) -> Bool {
        let least = leastCosine
        return joint * joint * least.denominator * least.denominator
            >= first * second * least.numerator * least.numerator
    }

    private struct Candidate {
        let other: AlsoRead
        /// Of the other comparison.
        let readers: Int

        /// By joint² / readers: squaring, and the readers that all candidates of a comparison share,
        /// change no order.
        static func isCloser(_ left: Self, _ right: Self) -> Bool {
            func product(_ one: Self, _ other: Self) -> Int128 {
                Int128(one.other.jointReaders * one.other.jointReaders) * Int128(other.readers)
            }
            return (product(right, left), left.other.comparison)
                < (product(left, right), right.other.comparison)
        }
    }
}
