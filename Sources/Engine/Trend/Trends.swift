/// What is read now, on a whole site: how much each comparison is, and which are the most.
package struct Trends: Hashable, Sendable {
    /// With fewer readers in seven days, a comparison does not trend: a handful of people is none.
    package static let fewestReaders = 5

    /// One that trends alone is no ranking.
    package static let shortestRanking = 2

    let attention: [Comparison.ID: Attention]
    private let ranked: [Category.ID: [Comparison.ID]]
    private let alsoRead: [Comparison.ID: [AlsoRead]]

    /// Nothing is known.
    package static let none = Trends(of: [], counts: [:], today: Day(secondsSince1970: 0))

    /// - Parameters:
    ///   - counts: the kept days of each comparison; of others too, which are ignored.
    ///   - joint: how many read both of a pair on one day, in the last `AlsoRead.days` days; of pairs
    ///     of others too, which are ignored.
    ///   - today: the present day, by the same calendar as the counts' days.
    package init(
        of comparisons: [Comparison], counts: [Comparison.ID: [DailyAttention]],
        joint: [ComparisonPair: Int] = [:], today: Day
    ) {
        let countedSince = Self.firstDay(of: counts.values.joined(), today: today)
        var attention: [Comparison.ID: Attention] = [:]
        for comparison in comparisons {
            attention[comparison.id] = Attention(
                counts[comparison.id] ?? [], published: comparison.published,
                countedSince: countedSince, today: today)
        }
        self.attention = attention
        self.ranked = Dictionary(grouping: comparisons, by: \.heading.category.id).mapValues {
            Self.ranking(of: $0.map(\.id), by: attention)
        }
        self.alsoRead = AlsoRead.ranking(joint: joint, readers: attention.mapValues(\.lateReaders))
    }

    /// `nil` for a comparison that was not looked at.
    package subscript(comparison: Comparison.ID) -> Attention? { attention[comparison] }

    /// The comparisons of a category that trend, the most read first; equally read ones by
    /// identifier. Empty if nothing is read.
    package func trending(in category: Category.ID) -> [Comparison.ID] { ranked[category] ?? [] }

    /// What the readers of a comparison also read, the closest first; never itself.
    package func alsoRead(with comparison: Comparison.ID) -> [AlsoRead] {
        alsoRead[comparison] ?? []
    }

    /// The first of the kept days on which anybody was counted.
    private static func firstDay(
        of days: some Sequence<DailyAttention>, today: Day
    ) -> Day {
        let age = { (day: Day) in today.daysSince1970 - day.daysSince1970 }
        return days.lazy.map(\.day)
            .filter { (0..<AttentionHistory.keptDays).contains(age($0)) }.min() ?? today
    }

    /// Those with enough readers, the most read first; equally read ones by identifier.
    static func ranking(
        of comparisons: some Sequence<Comparison.ID>, by attention: [Comparison.ID: Attention]
    ) -> [Comparison.ID] {
        comparisons.compactMap { id in
            attention[id].flatMap { attention in
                attention.readers.count >= fewestReaders ? (id, attention.heat) : nil
            }
        }
        .sorted { left, right in (right.1, left.0) < (left.1, right.0) }
        .map(\.0)
    }
}
