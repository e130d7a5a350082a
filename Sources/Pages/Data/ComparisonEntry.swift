import Engine

/// A comparison as lists of the API name it.
struct ComparisonEntry: Encodable {
    let slug: String
    let title: String
    let edition: Int
    let thesis: String
    let category: DataParts.Named
    let topics: [DataParts.Named]
    let alternatives: [Scored]
    let published: String
    let updated: String
    /// Its page.
    let address: String
    /// All of it as data.
    let data: String
    /// Another one whenever its data are.
    let version: String

    struct Scored: Encodable {
        let id: String
        let name: String
        /// The overall score, out of 100.
        let score: Int
    }

    init(_ comparison: Comparison, _ versions: DataVersions) {
        let heading = comparison.heading
        self.slug = comparison.id.rawValue
        self.title = heading.title
        self.edition = heading.edition
        self.thesis = heading.thesis.plain
        self.category = .init(heading.category)
        self.topics = heading.topics.map { .init($0) }
        self.alternatives = zip(comparison.alternatives, comparison.overallScores).map {
            Scored(id: $0.id.rawValue, name: $0.name, score: $1)
        }
        self.published = comparison.published.description
        self.updated = comparison.lastUpdated.description
        self.address = Link.comparison(comparison.id)
        self.data = Link.comparisonData(comparison.id)
        self.version = versions.version(of: comparison)
    }
}

extension DataParts.Named {
    init(_ category: Category) { self.init(id: category.id.rawValue, name: category.name) }
    init(_ topic: Topic) { self.init(id: topic.id.rawValue, name: topic.name) }
}
