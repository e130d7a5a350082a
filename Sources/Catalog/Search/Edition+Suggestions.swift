package import Engine

/// What to read after a comparison. The two lists have nothing in common.
package struct ReadNext: Hashable, Sendable {
    /// Related ones, the closest first; at most 12.
    package let compareMore: [Suggestion]
    /// Others of the same category, at most 6: those that trend, the most read first; where fewer than
    /// two do, the last updated.
    package let sameCategory: [Suggestion]
}

extension Edition {
    /// What to read after `comparison`, which is itself in neither list.
    ///
    /// Related are comparisons that share an alternative, those that share more of them first, and
    /// then those that share a topic, likewise. There is no filler: a list may be short, or empty.
    package func suggestions(
        for comparison: Comparison, trends: Trends = .none
    ) -> ReadNext {
        let compareMore = related(to: comparison)
        let shown = Set(compareMore.map(\.comparison.id) + [comparison.id])
        let category = comparison.heading.category
        let trending = trending(in: category, by: trends, excluding: shown)
        return ReadNext(
            compareMore: compareMore,
            sameCategory: trending.count < Trends.shortestRanking
                ? others(in: category, excluding: shown) : trending)
    }

    /// At most 6 comparisons of `category`, the most read first.
    package func trending(
        in category: Category, by trends: Trends, excluding excluded: Set<Comparison.ID>
    ) -> [Suggestion] {
        suggestions(
            trends.trending(in: category.id).lazy.filter { !excluded.contains($0) }, by: trends,
            atMost: Self.shortList)
    }

    /// At most 6 comparisons of `category`, the last updated first.
    package func others(
        in category: Category, excluding excluded: Set<Comparison.ID>
    ) -> [Suggestion] {
        (index.byCategory[category.id] ?? []).lazy.map { comparisons[$0] }
            .filter { !excluded.contains($0.id) }.prefix(Self.shortList)
            .map { Suggestion(comparison: $0, reason: .category(category)) }
    }

    /// Two rows of three.
    private static var shortList: Int { 6 }

    private func related(to comparison: Comparison) -> [Suggestion] {
        var kinships: [Int: Kinship] = [:]
        for alternative in comparison.alternatives {
            for position in index.byAlternative[alternative.id] ?? [] {
                kinships[position, default: Kinship()].alternatives.append(alternative)
            }
        }
        for topic in comparison.heading.topics {
            for position in index.byTopic[topic.id] ?? [] {
                kinships[position, default: Kinship()].topics.append(topic)
            }
        }
        if let own = index.positions[comparison.id] { kinships[own] = nil }
        let closest = kinships.first(12) {
            ($1.value.alternatives.count, $1.value.topics.count, $0.key)
                < ($0.value.alternatives.count, $0.value.topics.count, $1.key)
        }
        return closest.map { position, kinship in
            Suggestion(comparison: comparisons[position], reason: kinship.reason)
        }
    }
}

/// What another comparison has in common with one.
private struct Kinship {
    var alternatives: [Alternative] = []
    var topics: [Topic] = []

    /// An alternative in common counts for more than any number of topics.
    var reason: Suggestion.Reason {
        alternatives.first.map { .alternative($0) } ?? .topics(topics)
    }
}
