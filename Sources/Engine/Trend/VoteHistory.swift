/// When a comparison's votes were last changed: by week, with the hours that stand out.
package struct VoteHistory: Hashable, Sendable {
    package static let mostWeeks = 26

    /// Without gaps, oldest first: from the week of the first vote to this one, the last 26 at most; empty if
    /// nobody has voted.
    package let weeks: [Week]
    /// The unusual hours of these weeks, newest first.
    package let unusualHours: [UnusualHour]

    /// Seven days from a Monday on, in Greenwich.
    package struct Week: Hashable, Sendable {
        package let monday: Day
        package let votes: Tally
        package let isUnusual: Bool
    }

    /// - Parameters:
    ///   - hours: in order of their hours. Those of weeks to come, which a wrong clock has stored, are left out.
    ///   - now: in Unix seconds.
    package init(_ hours: [HourlyVotes], now: Int) {
        let current = Self.week(ofHour: HourlyVotes.hour(of: now))
        let past = hours.filter { Self.week(ofHour: $0.hour) <= current }
        guard let oldest = past.first else {
            weeks = []
            unusualHours = []
            return
        }
        let first = max(Self.week(ofHour: oldest.hour), current - Self.mostWeeks + 1)
        let unusual = past.unusualHours().filter { Self.week(ofHour: $0.hour) >= first }
        let unusualWeeks = Set(unusual.map { Self.week(ofHour: $0.hour) })
        var counts = [[Choice: Int]](repeating: [:], count: current - first + 1)
        for votes in past {
            let week = Self.week(ofHour: votes.hour) - first
            if week >= 0 { counts[week][votes.choice, default: 0] += votes.count }
        }
        weeks = counts.enumerated().map { index, counts in
            Week(
                monday: Self.monday(ofWeek: first + index), votes: Tally(counts),
                isUnusual: unusualWeeks.contains(first + index))
        }
        unusualHours = unusual.reversed()
    }

    /// Weeks since Monday, 29 December 1969. 1970 began on a Thursday, three days into its week.
    private static func week(ofHour hour: Int) -> Int {
        let shifted = hour + 3 * 24
        return (shifted >= 0 ? shifted : shifted - (7 * 24 - 1)) / (7 * 24)
    }

    private static func monday(ofWeek week: Int) -> Day {
        Day(secondsSince1970: (week * 7 - 3) * 86_400)
    }
}
