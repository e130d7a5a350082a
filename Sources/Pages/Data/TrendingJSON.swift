package import Engine

/// What is read now, by category: `GET /api/v1/trending`. Keys are documented in docs/api.md.
package enum TrendingJSON {
    /// - Parameter ranking: for each category what trends in it, the most read first.
    package static func text(
        _ ranking: [(category: Category, comparisons: [Comparison])], trends: Trends,
        versions: DataVersions
    ) -> String {
        JSONText.of(
            Document(
                categories: ranking.map { category, comparisons in
                    Ranking(
                        id: category.id.rawValue, name: category.name,
                        trending: comparisons.compactMap { comparison in
                            trends[comparison.id].map { Rank(comparison, $0, versions) }
                        })
                }))
    }

    private struct Document: Encodable {
        let categories: [Ranking]
    }

    private struct Ranking: Encodable {
        let id: String
        let name: String
        let trending: [Rank]
    }

    private struct Rank: Encodable {
        let comparison: ComparisonEntry
        /// Visitor-days of the last seven days.
        let readers: Int
        /// What it is ranked by: of all kept days, halved for every seven days that have passed.
        let points: Double
        let usualReaders: DataParts.Optionally<Int>
        let badge: DataParts.Optionally<String>

        init(_ comparison: Comparison, _ attention: Attention, _ versions: DataVersions) {
            self.comparison = ComparisonEntry(comparison, versions)
            self.readers = attention.readers.count
            self.points = (attention.heat * 10).rounded() / 10
            self.usualReaders = .init(attention.readers.usual)
            self.badge = .init(attention.badge?.word)
        }
    }
}

extension Attention.Badge {
    fileprivate var word: String {
        switch self {
        case .new: "new"
        case .rising: "rising"
        }
    }
}
