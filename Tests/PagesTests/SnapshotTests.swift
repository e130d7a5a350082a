import Engine
import Foundation
import TestSupport
import Testing

@testable import Pages

/// Whole pages against the files in Snapshots/. To take one anew, delete its file and run the test: it
/// writes the file, fails once, and the difference is read in git.
struct SnapshotTests {
    static let pages: [(name: String, make: @Sendable (Press) -> String)] = [
        ("comparison-empty", { $0.comparison(.empty) }),
        ("comparison-answered", { $0.comparison(.answered) }),
        ("comparison-mistaken", { $0.comparison(.mistaken) }),
        ("result-tie", { $0.recommendation(.tied) }),
        ("result-settled", { $0.recommendation(.settled) }),
        ("community-hidden", { $0.community(.empty) }),
        ("community-voted", { $0.community(.answered) }),
        ("community-few", { $0.community(.askedEarly) }),
        ("community-asked", { $0.communityPage(.askedLate) }),
        ("community-asked-without-history", { $0.community(.askedWithoutHistory) }),
        ("community-unavailable", { $0.community(.withoutVote) }),
        ("search-empty", { $0.search(SearchResult(query: ""), shelves: FrontPage.sample.shelves) }),
        ("search-found", { $0.search(.sample) }),
        ("search-unwritten", { $0.search(.unwritten) }),
        (
            "search-nothing",
            { $0.search(SearchResult(query: "<b>x</b>"), shelves: FrontPage.sample.shelves) }
        ),
        ("embed", { $0.embedCard(.sample(alternatives: 3)) }),
        ("badge", { $0.badge(.sample(alternatives: 3)) }),
        ("markdown", { $0.markdown(.sample(), at: "https://sample.example") }),
        (
            "guide",
            {
                $0.guide(
                    [.sample()], Array(Alternative.samples.prefix(2)), at: "https://sample.example")
            }
        ),
        (
            "markdown-alternative",
            {
                $0.markdown(
                    Alternative.samples[0], in: [.sample()], at: "https://sample.example")
            }
        ),
        (
            "markdown-category",
            { $0.markdown(.sample, of: [.sample()], at: "https://sample.example") }
        ),
        (
            "oembed",
            {
                $0.oEmbed(
                    .sample(), in: .init(maxWidth: 400, maxHeight: nil),
                    at: "https://sample.example")
            }
        ),
        ("feed", { $0.atomFeed(.site, of: [.sample()], at: "https://sample.example") }),
        ("feed-json", { $0.jsonFeed(.site, of: [.sample()], at: "https://sample.example") }),
        ("sitemap", { $0.sitemap([.sample()], at: "https://sample.example") }),
        ("home", { $0.home(.sample) }),
        ("home-unread", { $0.home(.unread) }),
        (
            "trending",
            {
                let front = FrontPage.sample
                return $0.trending(
                    rising: front.rising, trending: front.trending, trends: front.trends)
            }
        ),
        ("trending-unread", { $0.trending(rising: [], trending: [], trends: .none) }),
        (
            "patterns",
            {
                $0.patterns(
                    .pattern(of: .sample(alternatives: 3), today: Day("2026-11-24")!))
            }
        ),
        ("method", { $0.method(.sample) }),
        ("api", { $0.api(.sample) }),
        ("category", { $0.category(.sample, trends: .none) }),
        ("category-empty", { $0.category(.empty, trends: .none) }),
        (
            "alternative",
            {
                $0.alternative(
                    .sample, in: [.sample(), .sample(alternatives: 3)], trends: .none,
                    today: Day("2026-11-24")!)
            }
        ),
        (
            "alternative-alone",
            {
                $0.alternative(
                    .samples[1], in: [], trends: .none, today: Day("2026-11-24")!)
            }
        ),
        (
            "problem-404",
            {
                $0.problem(
                    Problem(
                        status: 404, title: "No such page", advice: "Look below.",
                        nearMatches: [.init(title: "Alpha vs Beta", path: "/compare/alpha-vs-beta")]
                    ))
            }
        ),
        (
            "problem-429",
            {
                $0.problem(
                    Problem(
                        status: 429, title: "Too many", advice: "Wait.",
                        wayBack: .init(title: "Alpha vs Beta", path: "/compare/alpha-vs-beta")))
            }
        ),
        (
            "problem-429-work",
            {
                let comparison = Comparison.sample()
                return $0.problem(
                    Problem(
                        status: 429, title: "Too many", advice: "Wait.",
                        work: .init(
                            on: comparison, choice: comparison.choices[0],
                            answers: AnswerSheet(for: comparison.quiz), challenge: "1.18.a.b")))
            }
        ),
        (
            "problem-500",
            {
                $0.problem(
                    Problem(status: 500, title: "It failed", advice: "Try again.", requestID: "abc")
                )
            }
        ),
    ]

    @Test(arguments: pages.map(\.name))
    func `a page is as it was last approved`(_ name: String) throws {
        let press = try Press(site: .sample, publicURL: "https://sample.example")
        let page = try #require(Self.pages.first { $0.name == name }).make(press)
            .replacing(press.inlineStyle, with: "")
            .replacing(/(\/assets\/[a-z]+)-[0-9a-f]{16}/) { $0.1 }
            .replacing(/(\/og\/[a-z-]+)-[0-9a-f]{16}/) { $0.1 }
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Snapshots/\(name).html")
        guard let approved = try? String(contentsOf: file, encoding: .utf8) else {
            try page.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) had no snapshot; it is written now, please read it")
            return
        }
        #expect(page == approved)
    }
}
