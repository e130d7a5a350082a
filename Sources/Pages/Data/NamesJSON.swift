package import Engine

/// The names by which comparisons are filtered, each with how many comparisons it has:
/// `GET /api/v1/topics` and `GET /api/v1/alternatives`. Keys are documented in docs/api.md.
package enum NamesJSON {
    /// The site's categories and topics, in its order.
    package static func topics(of site: Site, in comparisons: [Comparison]) -> String {
        JSONText.of(
            Topics(
                categories: site.categories.map { category in
                    Counted(
                        id: category.id.rawValue, name: category.name,
                        comparisons: comparisons.count { $0.heading.category.id == category.id })
                },
                topics: site.topics.map { topic in
                    Counted(
                        id: topic.id.rawValue, name: topic.name,
                        comparisons: comparisons.count { comparison in
                            comparison.heading.topics.contains { $0.id == topic.id }
                        })
                }))
    }

    /// What is compared, by identifier.
    /// - Parameter count: how many comparisons compare it.
    package static func alternatives(
        _ alternatives: [Alternative], count: (Alternative.ID) -> Int
    ) -> String {
        JSONText.of(
            Alternatives(
                alternatives: alternatives.map {
                    Thing(
                        id: $0.id.rawValue, name: $0.name, kind: $0.kind,
                        aliases: $0.aliases.map(\.rawValue), comparisons: count($0.id),
                        address: Link.alternative($0.id))
                }))
    }

    private struct Topics: Encodable {
        let categories: [Counted]
        let topics: [Counted]
    }

    private struct Counted: Encodable {
        let id: String
        let name: String
        let comparisons: Int
    }

    private struct Alternatives: Encodable {
        let alternatives: [Thing]
    }

    private struct Thing: Encodable {
        let id: String
        let name: String
        let kind: String
        let aliases: [String]
        let comparisons: Int
        /// Its page.
        let address: String
    }
}
