package import Engine

/// Everything that the site says at one time: read as one, checked as one, never changed.
package struct Edition: Sendable {
    package let site: Site
    /// Sorted by identifier.
    package let alternatives: [Alternative]
    /// Sorted by identifier.
    package let comparisons: [Comparison]
    let index: EditionIndex
    let searchIndex: SearchIndex

    /// - Precondition: what the checks of `CatalogFolder` find has been found.
    init(site: Site, alternatives: [Alternative], comparisons: [Comparison]) {
        self.site = site
        self.alternatives = alternatives.sorted { $0.id < $1.id }
        self.comparisons = comparisons.sorted { $0.id < $1.id }
        index = EditionIndex(
            comparisons: self.comparisons, alternatives: self.alternatives, site: site)
        searchIndex = SearchIndex(comparisons: self.comparisons, index: index)
    }

    /// The last updated comparison first; of equals, by identifier.
    package var newestFirst: some Sequence<Comparison> {
        index.newestFirst.lazy.map { comparisons[$0] }
    }

    package func comparison(_ id: Comparison.ID) -> Comparison? {
        index.positions[id].map { comparisons[$0] }
    }
}
