/// The readers of one comparison in seven days, and how many it usually has in seven.
///
/// Readers are counted, not points: the score of a surge assumes counts of independent visitors.
package struct WeeklyReaders: Hashable, Sendable {
    static let week = 7
    /// The usual number comes from the four weeks before.
    static let usualDays = 4 * week

    /// Visitor-days of the last seven days, the present one included.
    package let count: Int
    /// Visitor-days of the days before that, at most `usualDays` of them.
    let before: Int
    /// How many days those are; fewer for a comparison that is younger.
    let daysBefore: Int

    /// The seven days that end with `day`.
    init(endingWith day: Int, of history: AttentionHistory) {
        let weekStart = day - Self.week + 1
        let usualStart = max(history.start, weekStart - Self.usualDays)
        self.count = history.readers(weekStart..<day + 1)
        self.daysBefore = max(0, weekStart - usualStart)
        self.before = daysBefore > 0 ? history.readers(usualStart..<weekStart) : 0
    }

    /// Visitor-days in seven usual days, rounded half up; `nil` where less than a week was counted
    /// before these seven.
    package var usual: Int? {
        guard daysBefore >= Self.week else { return nil }
        return (2 * Self.week * before + daysBefore) / (2 * daysBefore)
    }
}
