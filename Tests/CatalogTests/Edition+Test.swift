import Catalog
import Engine
import TestSupport

@testable import struct Catalog.Edition

extension Edition {
    /// An edition of comparisons of which only these things matter.
    static func sketch(_ comparisons: [ComparisonSketch]) -> Edition {
        let comparisons = comparisons.map(\.comparison)
        let alternatives = Dictionary(
            comparisons.flatMap(\.alternatives).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let site = Site(
            name: "Kettle", tagline: .text("What to drink."), categories: [.sketch("tech")],
            topics: Set(comparisons.flatMap(\.heading.topics)).sorted { $0.id < $1.id })
        return Edition(
            site: site, alternatives: Array(alternatives.values), comparisons: comparisons)
    }
}

/// `ComparisonSketch("rust-vs-go", topics: ["backend"])`
struct ComparisonSketch {
    let slug: String
    var topics: [String] = []
    var category = "tech"
    var updated = "2026-11-20"
    var aliases: [Comparison.ID] = []

    init(
        _ slug: String, topics: [String] = [], category: String = "tech",
        updated: String = "2026-11-20", aliases: [Comparison.ID] = []
    ) {
        (self.slug, self.topics, self.category) = (slug, topics, category)
        (self.updated, self.aliases) = (updated, aliases)
    }

    /// Further names that alternatives have wherever they occur.
    private static let names: [String: [Alternative.ID]] = [
        "go": ["golang"], "nodejs": ["node"], "kubernetes": ["k8s"],
    ]

    fileprivate var comparison: Comparison {
        let parts = slug.split(separator: "-vs-").map(String.init)
        let scored = Comparison.scored([parts.map { _ in 5 }])
        let heading = Comparison.Heading(
            title: slug, edition: 2026, thesis: .text(slug), category: .sketch(category),
            topics: topics.map { Topic(id: Topic.ID(stringLiteral: $0), name: $0) },
            aliases: aliases)
        let alternatives = parts.map { part in
            Alternative(
                id: Alternative.ID(stringLiteral: part), name: part, kind: "thing",
                summary: .text(part), aliases: Self.names[part] ?? [],
                homepage: "https://example.org",
                lifeCycle: .init(stage: .active, checked: Day("2026-11-20")!))
        }
        return Comparison(
            id: Comparison.ID(stringLiteral: slug), heading: heading, alternatives: alternatives,
            overview: scored.overview, caveat: scored.caveat, criteria: scored.criteria,
            quiz: scored.quiz, verdicts: scored.verdicts, moreContext: scored.moreContext,
            table: scored.table, bestFor: scored.bestFor, faq: scored.faq, sources: scored.sources,
            history: [.init(date: Day(updated)!, text: .text("Written."))])
    }
}

extension Category {
    static func sketch(_ id: String) -> Category {
        Category(id: ID(stringLiteral: id), name: id, summary: .text(id))
    }
}
