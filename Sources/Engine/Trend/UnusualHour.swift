/// An hour with far more votes than is usual for its comparison: someone with many browsers, or a page
/// that many people read at once. It is marked, and its votes count like all others.
package struct UnusualHour: Hashable, Sendable {
    /// Hours since 1970 began in Greenwich.
    package let hour: Int
    package let count: Int
    /// The votes of a mean hour of the four weeks before.
    package let usual: Double

    package static let hoursBefore = 28 * 24

    package init(hour: Int, count: Int, usual: Double) {
        self.hour = hour
        self.count = count
        self.usual = usual
    }

    /// The fewest votes that are unusual in an hour, where the mean hour of the four weeks before had `mean`.
    ///
    /// Expected are three times the mean, for votes follow the day, and at least 1. With λ expected, chance
    /// (Poisson) brings λ + 5 √λ + 4 votes or more in fewer than one of 2,900,000 hours, whatever λ is.
    /// The 4 is (5² − 1) / 6: few events have a longer tail than the 5 standard deviations know.
    ///
    /// Source: E. A. Cornish and R. A. Fisher, "Moments and Cumulants in the Specification of Distributions",
    /// Revue de l'Institut International de Statistique 5 (1937), to the first order.
    package static func limit(mean: Double) -> Int {
        let expected = max(1, 3 * mean)
        return Int((expected + 5 * expected.squareRoot() + 4).rounded(.up))
    }
}

extension [HourlyVotes] {
    /// The unusual hours, oldest first.
    ///
    /// An unusual hour counts in later means with its limit only: else one night of a machine's votes would
    /// hide the next, and a page that has become popular would never be usual again.
    /// - Precondition: in order of their hours.
    package func unusualHours() -> [UnusualHour] {
        let totals = hourlyTotals()
        var unusual: [UnusualHour] = []
        /// What each of `totals` adds to later means.
        var usual: [Int] = []
        var sum = 0
        var first = 0
        for (hour, count) in totals {
            while first < usual.count, totals[first].hour < hour - UnusualHour.hoursBefore {
                sum -= usual[first]
                first += 1
            }
            let mean = Double(sum) / Double(UnusualHour.hoursBefore)
            let limit = UnusualHour.limit(mean: mean)
            if count >= limit {
                unusual.append(UnusualHour(hour: hour, count: count, usual: mean))
            }
            usual.append(Swift.min(count, limit))
            sum += usual[usual.count - 1]
        }
        return unusual
    }

    private func hourlyTotals() -> [(hour: Int, count: Int)] {
        reduce(into: []) { totals, votes in
            if totals.last?.hour == votes.hour {
                totals[totals.count - 1].count += votes.count
            } else {
                totals.append((votes.hour, votes.count))
            }
        }
    }
}
