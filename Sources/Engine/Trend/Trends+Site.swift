/// What is read on the whole site, whatever the category.
extension Trends {
    /// All that trend, the most read first; equally read ones by identifier. Empty if only one does:
    /// that is no ranking.
    package var trending: [Comparison.ID] {
        let ranking = Self.ranking(of: attention.keys, by: attention)
        return ranking.count < Self.shortestRanking ? [] : ranking
    }

    /// All that rise, in the same order.
    package var rising: [Comparison.ID] {
        Self.ranking(
            of: attention.lazy.filter { $0.value.badge == .rising }.map(\.key), by: attention)
    }
}
