package import Engine

/// The pages that search engines should know, and when what they say last changed.
///
/// Source: the Sitemap protocol 0.9, sitemaps.org. It allows 50,000 pages in one file.
struct Sitemap {
    let pages: [Page]

    struct Page {
        /// Absolute.
        let location: String
        /// The day of the newest history entry of what it shows; `nil` where nothing tells.
        let modified: String?
    }

    /// - Parameter root: the site's address without a trailing slash.
    init(_ comparisons: [Comparison], at root: String) {
        func page(_ path: String, _ shown: [Comparison]) -> Page {
            Page(
                location: root + path,
                modified: shown.map(\.lastUpdated).max()?.description)
        }
        let byCategory = Dictionary(grouping: comparisons) { $0.heading.category.id }
        let byAlternative = comparisons.reduce(into: [Alternative.ID: [Comparison]]()) {
            for alternative in $1.alternatives { $0[alternative.id, default: []].append($1) }
        }
        let others = [Link.trending, Link.method, Link.api].map { page($0, []) }
        self.pages =
            [page(Link.home, comparisons)] + others
            + byCategory.sorted { $0.key < $1.key }.map { page(Link.category($0), $1) }
            + comparisons.map { page(Link.comparison($0.id), [$0]) }
            + byAlternative.sorted { $0.key < $1.key }.map { page(Link.alternative($0), $1) }
    }
}

extension Press {
    /// The file `/sitemap.xml`.
    /// - Parameter root: the site's address without a trailing slash.
    package func sitemap(_ comparisons: [Comparison], at root: String) -> String {
        render(Sitemap(comparisons, at: root), with: "sitemap")
    }
}
