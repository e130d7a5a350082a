/// How much one comparison is read now. It never touches a score.
package struct Attention: Hashable, Sendable {
    /// What a card says of a comparison, if anything.
    package enum Badge: Hashable, Sendable {
        /// Published less than two weeks ago.
        case new
        /// Read much more than usual.
        case rising
    }

    /// Days after its publication on which a comparison is new.
    package static let newDays = Rise.youngest
    /// Counts of so many days make a difference, the present one included. Older ones need not be
    /// kept.
    package static let keptDays = AttentionHistory.keptDays
    /// In so many days, a day's points come to count half.
    package static let halfLife = 7

    /// For ranking: the points of all kept days, each halved for every seven days that have passed.
    package let heat: Double
    package let readers: WeeklyReaders
    /// Visitor-days of the last `AlsoRead.days` days: of them, some read another comparison too.
    let lateReaders: Int
    package let badge: Badge?

    /// - Parameters:
    ///   - days: counts of the comparison in any order; some may be missing.
    ///   - published: when the comparison was first there.
    ///   - countedSince: the first day on which the site's readers were counted at all. Without it,
    ///     a site that begins to count would see everything rise.
    package init(
        _ days: [DailyAttention], published: Day, countedSince: Day, today: Day
    ) {
        let history = AttentionHistory(days, today: today, start: max(published, countedSince))
        let age = today.daysSince1970 - published.daysSince1970
        heat = history.heat
        readers = WeeklyReaders(endingWith: history.today, of: history)
        lateReaders = history.readers(history.today - AlsoRead.days + 1..<history.today + 1)
        badge = age < Self.newDays ? .new : Rise(of: history).isOn ? .rising : nil
    }
}

extension AttentionHistory {
    /// Forward exponential decay: a day's points times 2^((day − today) / 7). The order of two
    /// comparisons does not change by waiting, only by readers.
    ///
    /// Source: G. Cormode, V. Shkapenyuk, D. Srivastava and B. Xu, "Forward Decay: A Practical Time
    /// Decay Model for Streaming Systems", ICDE 2009.
    var heat: Double {
        (0..<Self.keptDays).reversed().reduce(0) { sum, age in
            let halvings = age / Attention.halfLife
            return sum
                + Double(points(on: today - age)) * Self.fractions[age % Attention.halfLife]
                / Double(1 << halvings)
        }
    }

    /// 2^(−k/7), written out: the same on every machine.
    private static let fractions = [
        1, 0.9057236642639067, 0.820335356007638, 0.7429971445684742, 0.6729500963161781,
        0.6095068271022377, 0.5520447568369062,
    ]
}
