import Engine
import TestSupport

@testable import Pages

extension Shelf {
    /// The second page of what is about one topic.
    static let sample = Shelf(
        category: .sample, topic: .sample, comparisons: [.sample()], total: 90, matching: 61,
        topics: [
            .init(topic: .sample, count: 61),
            .init(topic: Topic(id: "web", name: "Web & <more>"), count: 29),
        ], number: 2, pages: 2)

    static let empty = Shelf(
        category: .sample, topic: Topic(id: "web", name: "Web"), comparisons: [], total: 1,
        matching: 0, topics: [.init(topic: .sample, count: 1)])
}

extension Alternative {
    /// In maintenance, with a note and a repository.
    static let sample = {
        let plain = Alternative.samples[0]
        return Alternative(
            id: plain.id, name: plain.name, kind: plain.kind, summary: plain.summary,
            homepage: plain.homepage, repository: "https://alpha.example/source",
            facts: plain.facts,
            lifeCycle: .init(
                stage: .maintenance, checked: Day("2026-11-20")!,
                note: Claim(text: .text("Fixes only."), sources: ["home"])),
            sources: plain.sources)
    }()
}

extension FrontPage {
    /// One that rises and one that trends, each with its reason.
    static let sample = {
        let trends = ComparisonVisit.answered.trends
        let risen = Comparison.sample("risen-vs-known", history: ["2020-01-01"])
        func suggestion(_ comparison: Comparison) -> [Suggestion] {
            trends[comparison.id].map {
                [Suggestion(comparison: comparison, reason: .readers($0.readers))]
            } ?? []
        }
        return FrontPage(
            rising: suggestion(risen), trending: suggestion(.sample()),
            verdictChanges: [
                LatestChange(
                    comparison: risen,
                    change: .init(
                        date: Day("2026-11-21")!, text: .text("Known leads now."),
                        isOfVerdict: true))
            ],
            otherChanges: [LatestChange(comparison: risen, change: risen.history[0])],
            shelves: [
                Shelf(
                    category: .sample, comparisons: [.sample(alternatives: 3)], total: 3,
                    matching: 3, topics: [.init(topic: .sample, count: 2)])
            ], trends: trends)
    }()

    /// As it is before anybody has come.
    static let unread = FrontPage(
        rising: [], trending: [], verdictChanges: [], otherChanges: [],
        shelves: [
            Shelf(category: .sample, comparisons: [], total: 1, matching: 1, topics: [])
        ], trends: .none)
}

extension Document {
    static let sample = Document(
        title: "How & why", opening: [.text(html: "<p>Three voices.</p>\n")],
        sections: [
            Section(
                anchor: "the-quiz", title: "The quiz",
                blocks: [
                    .text(html: "<p>A sum.</p>\n"),
                    .table(head: ["figure", "formula"], rows: [["margin", "P₁ − P₂"]]),
                ])
        ])
}
