/// How far a week is above the usual. Exact: `observed` and `expected` are compared by
/// multiplication, never as fractions.
///
/// With O observed and E expected, z = (O − E) / √E is the number of standard deviations, if O is
/// a Poisson count of mean E, whose variance is E.
extension WeeklyReaders {
    /// From so many readers on, a week can be a surge.
    package static let fewestRising = 20

    /// Enough readers, half as many again as usual, and z ≥ 3.
    var isSurge: Bool {
        count >= Self.fewestRising && 2 * observed >= 3 * expected
            && observed >= expected && difference * difference >= 9 * variance
    }

    /// z < 1.5
    var isUsual: Bool {
        observed < expected || 4 * difference * difference < 9 * variance
    }

    // All in units of 1 / days, so that they are whole.
    private var days: Int { max(1, daysBefore) }
    private var observed: Int { count * days }
    /// At least one reader in seven days.
    private var expected: Int { max(Self.week * before, days) }
    private var difference: Int { observed - expected }
    private var variance: Int { expected * days }
}
