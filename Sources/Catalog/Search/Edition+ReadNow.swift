package import Engine

/// What is read now on the whole site, each with its reason. The two lists have nothing in common.
package struct ReadNow: Hashable, Sendable {
    /// Read much more than usual, the most read first.
    package let rising: [Suggestion]
    /// The most read of the others.
    package let trending: [Suggestion]
}

extension Edition {
    /// - Parameter count: so many of each at most.
    package func readNow(_ trends: Trends, atMost count: Int) -> ReadNow {
        let rising = suggestions(trends.rising, by: trends, atMost: count)
        let shown = Set(rising.map(\.comparison.id))
        return ReadNow(
            rising: rising,
            trending: suggestions(
                trends.trending.lazy.filter { !shown.contains($0) }, by: trends, atMost: count))
    }

    /// The last entries of all histories, newest first; of one day, by identifier.
    /// - Parameter ofVerdicts: those that say that a verdict changed, or all others.
    package func latestChanges(ofVerdicts: Bool, atMost count: Int) -> [LatestChange] {
        let all = comparisons.indices.lazy.flatMap { position in
            self.comparisons[position].history.indices.lazy
                .filter { self.comparisons[position].history[$0].isOfVerdict == ofVerdicts }
                .map { (position, $0) }
        }
        func date(_ entry: (Int, Int)) -> Day { comparisons[entry.0].history[entry.1].date }
        return all.first(count) { left, right in
            (date(right), left.0, left.1) < (date(left), right.0, right.1)
        }
        .map { LatestChange(comparison: comparisons[$0], change: comparisons[$0].history[$1]) }
    }

    /// Each category that has comparisons, with those that were updated last, as many as fit two rows
    /// and without those that are shown already.
    package func frontShelves(excluding shown: Set<Comparison.ID>) -> [Shelf] {
        shelves { others(in: $0, excluding: shown).map(\.comparison) }
    }

    /// Each category that has comparisons, with its topics and without any comparison.
    package var topicShelves: [Shelf] { shelves { _ in [] } }

    private func shelves(showing comparisons: (Category) -> [Comparison]) -> [Shelf] {
        site.categories.compactMap { category in
            guard let all = shelf(of: category), all.total > 0 else { return nil }
            return Shelf(
                category: category, comparisons: comparisons(category),
                total: all.total, matching: all.total, topics: all.topics)
        }
    }

    /// Of those that are in this edition, with how many read them.
    func suggestions(
        _ ids: some Sequence<Comparison.ID>, by trends: Trends, atMost count: Int
    ) -> [Suggestion] {
        let found = ids.lazy.compactMap { id -> Suggestion? in
            guard let comparison = comparison(id), let attention = trends[id] else { return nil }
            return Suggestion(comparison: comparison, reason: .readers(attention.readers))
        }
        return Array(found.prefix(count))
    }
}
