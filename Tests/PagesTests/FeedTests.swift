import Engine
import TestSupport
import Testing

@testable import Pages

struct FeedTests {
    private static let root = "https://sample.example:8443"

    private func comparison(_ count: Int, _ history: [(String, Bool)]) -> Comparison {
        .sample(alternatives: count).with(history: history)
    }

    private func feed(_ scope: Feed.Scope, _ comparisons: [Comparison]) -> Feed {
        Feed(scope, of: comparisons, in: .sample, at: Self.root)
    }

    @Test func `news of all comparisons stand in one order, the newest first`() {
        let feed = feed(
            .site,
            [
                comparison(2, [("2026-11-22", false), ("2026-11-20", false)]),
                comparison(3, [("2026-11-23", false), ("2026-11-21", false)]),
            ])
        #expect(
            feed.entries.map { $0.updated.prefix(10) } == [
                "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20",
            ])
        #expect(feed.updated == "2026-11-23T00:00:00Z")
    }

    @Test func `an entry keeps its identifier when others come on top, also of the same day`() {
        let before = feed(.site, [comparison(2, [("2026-11-20", false)])])
        let after = feed(
            .site, [comparison(2, [("2026-11-20", true), ("2026-11-20", false)])])
        #expect(after.entries.last?.id == before.entries.first?.id)
        #expect(Set(after.entries.map(\.id)).count == 2)
        #expect(
            before.entries[0].id == "tag:sample.example,2026-11-20:/compare/alpha-vs-beta/1")
    }

    @Test func `only what is marked is news of a verdict`() {
        let changes = [("2026-11-22", false), ("2026-11-21", true), ("2026-11-20", false)]
        let feed = feed(.verdicts, [comparison(2, changes)])
        #expect(feed.entries.map { $0.updated.prefix(10) } == ["2026-11-21"])
        #expect(feed.updated == "2026-11-21T00:00:00Z")
    }

    @Test func `a feed without news has a date all the same`() {
        let silent = feed(.verdicts, [comparison(2, [("2026-11-20", false)])])
        #expect(silent.entries.isEmpty)
        #expect(silent.updated == "2026-11-20T00:00:00Z")
        #expect(feed(.site, []).updated == "1970-01-01T00:00:00Z")
    }

    @Test func `an alternative's news are those of every comparison that it is in`() {
        let comparisons = [
            comparison(2, [("2026-11-20", false)]), comparison(3, [("2026-11-21", false)]),
        ]
        let gamma = feed(.alternative(Alternative.samples[2]), comparisons)
        #expect(gamma.entries.count == 1)
        #expect(feed(.alternative(Alternative.samples[0]), comparisons).entries.count == 2)
        #expect(gamma.selfLink == "\(Self.root)/alternatives/gamma/feed.xml")
        #expect(gamma.pageLink == "\(Self.root)/alternatives/gamma")
    }

    @Test func `a feed has the newest fifty`() {
        let days = (1...60).reversed().map { number in
            (Day(daysSince1970: 20_000 + number)!.description, false)
        }
        let feed = feed(.site, [comparison(2, days)])
        #expect(feed.entries.count == 50)
        #expect(feed.entries[0].id.hasSuffix("/60"))
    }
}
