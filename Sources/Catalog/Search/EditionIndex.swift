import Engine

/// Where things stand in an edition, so that nothing is searched for from one end to the other.
///
/// Comparisons are given by position.
struct EditionIndex: Sendable {
    let names: AlternativeNames
    /// Likewise, in every form in which people type them.
    let typedNames: SearchNames
    private(set) var positions: [Comparison.ID: Int] = [:]
    private(set) var slugs: [String] = []
    let synonyms: SearchSynonyms
    let alternatives: [Alternative.ID: Int]
    private(set) var byAlternative: [Alternative.ID: [Int]] = [:]
    private(set) var byTopic: [Topic.ID: [Int]] = [:]
    /// The last updated first; of equals, by identifier.
    private(set) var newestFirst: [Int] = []
    /// Likewise.
    private(set) var byCategory: [Category.ID: [Int]] = [:]
    private var bySet: [Set<Alternative.ID>: Int] = [:]
    /// Further slugs that editors have listed.
    private var aliases: [Comparison.ID: Int] = [:]

    init(comparisons: [Comparison], alternatives: [Alternative], site: Site) {
        names = AlternativeNames(alternatives.map { ($0.id, $0.aliases) })
        typedNames = SearchNames(alternatives, neighbours: site.neighbours)
        synonyms = SearchSynonyms(site.synonyms)
        self.alternatives = Dictionary(
            alternatives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (position, comparison) in comparisons.enumerated() {
            let compared = comparison.alternatives.map(\.id)
            let heading = comparison.heading
            positions[comparison.id] = position
            slugs.append(comparison.id.rawValue)
            bySet[Set(compared)] = position
            for id in compared { byAlternative[id, default: []].append(position) }
            for topic in heading.topics { byTopic[topic.id, default: []].append(position) }
            for alias in heading.aliases { aliases[alias] = position }
        }
        newestFirst = comparisons.indices.sorted { left, right in
            (comparisons[right].lastUpdated, left) < (comparisons[left].lastUpdated, right)
        }
        byCategory = Dictionary(grouping: newestFirst) { comparisons[$0].heading.category.id }
    }

    /// The comparison that `slug` stands for, if it is not its own.
    func position(of slug: String) -> Int? {
        if let id = Comparison.ID(slug), let position = positions[id] ?? aliases[id] {
            return position
        }
        return names.set(of: slug).flatMap { bySet[$0] }
    }

    /// The comparisons of one of each of `sides`, and of nothing else.
    func positions(comparing sides: [[Alternative]]) -> Set<Int> {
        var sets: [Set<Alternative.ID>] = [[]]
        for side in sides {
            guard sets.count * side.count <= Self.mostSets else { return [] }
            sets = sets.flatMap { set in side.map { set.union([$0.id]) } }
        }
        return Set(sets.lazy.filter { $0.count == sides.count }.compactMap { bySet[$0] })
    }

    /// So many are looked up at most for one search.
    private static let mostSets = 10_000

    /// The comparison of exactly these.
    func position(comparing alternatives: Set<Alternative.ID>) -> Int? { bySet[alternatives] }
}
