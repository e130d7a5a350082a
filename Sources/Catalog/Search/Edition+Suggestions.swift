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
    /// Related are comparisons that share an alternative, those that share more of them first: they
    /// are about the same choice. Then come those that its readers also read, and then those that
    /// share a topic: what readers do tells more than what an editor calls alike. Of what shares as
    /// many alternatives, too, stands first what is also read, and of what is not, what shares more
    /// topics. There is no filler: a list may be short, or empty. What is also read makes a list of 6
    /// no longer: it takes the places of what shares topics.
    package func suggestions(
        for comparison: Comparison, trends: Trends = .none
    ) -> ReadNext {
        let compareMore = related(to: comparison, by: trends)
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
    private static var longList: Int { 12 }

    private func related(to comparison: Comparison, by trends: Trends) -> [Suggestion] {
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
        // Each card weighs on the page's first view: what is also read adds some where there are few.
        let most = min(Self.longList, max(Self.shortList, kinships.count))
        for (rank, other) in trends.alsoRead(with: comparison.id).enumerated() {
            guard let position = index.positions[other.comparison] else { continue }
            kinships[position, default: Kinship()].alsoRead = (rank, other)
        }
        let closest = kinships.first(most) { left, right in
            let (one, other) = (left.value.closeness, right.value.closeness)
            return one == other ? left.key < right.key : one > other
        }
        return closest.map { position, kinship in
            Suggestion(comparison: comparisons[position], reason: kinship.reason)
        }
    }
}

/// What another comparison has in common with one.
private struct Kinship {
    var alternatives: [Alternative] = []
    /// With its place among those that are also read.
    var alsoRead: (rank: Int, other: AlsoRead)?
    var topics: [Topic] = []

    /// The strongest one.
    var reason: Suggestion.Reason {
        alternatives.first.map { .alternative($0) } ?? (alsoRead?.other).map { .alsoRead($0) }
            ?? .topics(topics)
    }

    /// Of two, the larger is closer.
    var closeness: (Int, Int, Int) {
        (alternatives.count, -(alsoRead?.rank ?? .max), topics.count)
    }
}
