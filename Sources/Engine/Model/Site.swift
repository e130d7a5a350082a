/// What holds for the whole site: its name, its categories and topics, the limits of its verdicts.
package struct Site: Hashable, Sendable {
    package let name: String
    /// One sentence: what a visitor finds here.
    package let tagline: Prose
    package let categories: [Category]
    package let topics: [Topic]
    /// Names of things that nobody compares here and that a search must not take for others, as their
    /// makers write them.
    package let neighbours: [String]
    /// What a search looks for in place of words that the catalog does not use: `faas`.
    package let synonyms: [String: String]
    package let limits: Verdict.Limits

    package init(
        name: String, tagline: Prose, categories: [Category], topics: [Topic],
        neighbours: [String] = [], synonyms: [String: String] = [:],
        limits: Verdict.Limits = .standard
    ) {
        self.name = name
        self.tagline = tagline
        self.categories = categories
        self.topics = topics
        self.neighbours = neighbours
        self.synonyms = synonyms
        self.limits = limits
    }

    package func category(_ name: String) -> Category? {
        categories.first { $0.id.rawValue == name }
    }
}

/// Where a comparison is filed: each has exactly one.
package struct Category: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Category>
    package let id: ID
    package let name: String
    package let summary: Prose

    package init(id: ID, name: String, summary: Prose) {
        self.id = id
        self.name = name
        self.summary = summary
    }
}

/// What a comparison is about, within its category: it may have several.
package struct Topic: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Topic>
    package let id: ID
    package let name: String

    package init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}
