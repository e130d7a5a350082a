@testable import Catalog
import Engine
import TestSupport
import Testing

@Suite struct ReadNowTests {
    private static let edition = Edition.sketch([
        ComparisonSketch("a-vs-b", updated: "2020-01-03"),
        ComparisonSketch("c-vs-d", updated: "2020-01-01"),
        ComparisonSketch("e-vs-f", updated: "2020-01-03"),
        ComparisonSketch("g-vs-h", updated: "2020-01-02"),
    ])

    private static let today = Day("2026-11-24")!

    /// So many readers of each today; of the first of them, one a day in the months before.
    private func trends(_ readers: KeyValuePairs<Comparison.ID, Int>) -> Trends {
        let start = Self.today.daysSince1970
        var counts: [Comparison.ID: [DailyAttention]] = [:]
        for (id, count) in readers {
            counts[id] = [DailyAttention(day: Self.today, readers: count)]
        }
        if let first = readers.first?.key {
            counts[first, default: []] += (1..<80).compactMap { age in
                Day(daysSince1970: start - age).map { DailyAttention(day: $0, readers: 30) }
            }
        }
        return Trends(of: Self.edition.comparisons, counts: counts, today: Self.today)
    }

    private func names(_ list: [Suggestion]) -> [String] { list.map(\.comparison.id.rawValue) }

    @Test func `what rises is not repeated among what trends`() {
        let read = Self.edition.readNow(
            trends(["a-vs-b": 30, "c-vs-d": 400, "e-vs-f": 9]), atMost: 6)
        #expect(names(read.rising) == ["c-vs-d"])
        #expect(names(read.trending) == ["a-vs-b", "e-vs-f"])
        for suggestion in read.rising + read.trending {
            guard case .readers = suggestion.reason else {
                Issue.record("\(suggestion.comparison.id) does not say how much it is read")
                continue
            }
        }
    }

    @Test func `a list is as long as asked for, and the rest of what rises may trend`() {
        let read = Self.edition.readNow(
            trends(["a-vs-b": 1, "c-vs-d": 400, "e-vs-f": 300, "g-vs-h": 200]), atMost: 1)
        #expect(names(read.rising) == ["c-vs-d"])
        #expect(names(read.trending) == ["e-vs-f"])
    }

    @Test func `one that is read alone is no ranking`() {
        #expect(Self.edition.readNow(trends(["a-vs-b": 30]), atMost: 6).trending.isEmpty)
        #expect(Self.edition.readNow(.none, atMost: 6).trending.isEmpty)
    }

    @Test func `the latest changes are the newest, and of one day by name`() {
        let changes = Self.edition.latestChanges(ofVerdicts: false, atMost: 3)
        #expect(changes.map(\.comparison.id.rawValue) == ["a-vs-b", "e-vs-f", "g-vs-h"])
        #expect(Self.edition.latestChanges(ofVerdicts: true, atMost: 3).isEmpty)
    }

    @Test func `a changed verdict is told apart from other changes`() {
        let marked = Comparison.sample().with(
            history: [("2020-01-04", false), ("2020-01-03", true), ("2020-01-02", false)])
        let edition = Edition(
            site: .sample, alternatives: marked.alternatives, comparisons: [marked])
        func days(_ changes: [LatestChange]) -> [String] { changes.map(\.change.date.description) }
        #expect(days(edition.latestChanges(ofVerdicts: true, atMost: 3)) == ["2020-01-03"])
        #expect(
            days(edition.latestChanges(ofVerdicts: false, atMost: 3))
                == ["2020-01-04", "2020-01-02"])
    }

    @Test func `a category on the front page leaves out what is shown above it`() {
        let shelves = Self.edition.frontShelves(excluding: ["a-vs-b"])
        #expect(shelves.map(\.total) == [4])
        #expect(shelves[0].comparisons.map(\.id) == ["e-vs-f", "g-vs-h", "c-vs-d"])
    }
}
