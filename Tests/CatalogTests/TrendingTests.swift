import Catalog
import Engine
import Testing

/// Which of a category are offered when it is known what is read.
@Suite struct TrendingTests {
    private static let today = Day("2026-11-24")!
    private let edition = Edition.sketch(
        [ComparisonSketch("rust-vs-go", topics: ["languages"])]
            + [ComparisonSketch("zig-vs-go", topics: ["languages"])]
            + (0..<20).map { ComparisonSketch("a\($0)-vs-b\($0)") }
            + [ComparisonSketch("tea-vs-coffee", category: "drinks")])

    private func next(
        _ id: Comparison.ID = "rust-vs-go", readers: KeyValuePairs<Comparison.ID, Int>
    ) throws -> ReadNext {
        let counts = readers.map { ($0, [DailyAttention(day: Self.today, readers: $1)]) }
        let trends = Trends(
            of: edition.comparisons, counts: Dictionary(uniqueKeysWithValues: counts),
            today: Self.today)
        return edition.suggestions(for: try #require(edition.comparison(id)), trends: trends)
    }

    @Test func `the most read stand first, each with its readers`() throws {
        let same = try next(readers: ["a3-vs-b3": 8, "a9-vs-b9": 30, "a5-vs-b5": 8]).sameCategory
        #expect(same.map(\.comparison.id) == ["a9-vs-b9", "a3-vs-b3", "a5-vs-b5"])
        let readers = same.map { suggestion in
            if case .readers(let readers) = suggestion.reason { readers.count } else { 0 }
        }
        #expect(readers == [30, 8, 8])
    }

    @Test func `neither the page itself nor what is offered as related is among them`() throws {
        let next = try next(
            readers: ["rust-vs-go": 99, "zig-vs-go": 98, "a1-vs-b1": 9, "a2-vs-b2": 8])
        #expect(next.compareMore.map(\.comparison.id) == ["zig-vs-go"])
        #expect(next.sameCategory.map(\.comparison.id) == ["a1-vs-b1", "a2-vs-b2"])
    }

    @Test(
        arguments: [
            [:], ["a1-vs-b1": 900], ["a1-vs-b1": 900, "rust-vs-go": 900, "tea-vs-coffee": 900],
            ["a1-vs-b1": 900, "a2-vs-b2": 4],
        ] as [[Comparison.ID: Int]])
    func `where fewer than two trend, the latest stand there as before`(
        _ readers: [Comparison.ID: Int]
    ) throws {
        let counts = readers.mapValues { [DailyAttention(day: Self.today, readers: $0)] }
        let trends = Trends(of: edition.comparisons, counts: counts, today: Self.today)
        let comparison = try #require(edition.comparison("rust-vs-go"))
        #expect(
            edition.suggestions(for: comparison, trends: trends)
                == edition.suggestions(for: comparison))
    }

    @Test func `at most six are listed`() throws {
        let counts = Dictionary(
            uniqueKeysWithValues: edition.comparisons.map { comparison in
                (comparison.id, [DailyAttention(day: Self.today, readers: 10)])
            })
        let trends = Trends(of: edition.comparisons, counts: counts, today: Self.today)
        let comparison = try #require(edition.comparison("rust-vs-go"))
        let same = edition.suggestions(for: comparison, trends: trends).sameCategory
        // Equally read ones by name.
        #expect(
            same.map(\.comparison.id.rawValue)
                == ["0", "1", "10", "11", "12", "13"].map { "a\($0)-vs-b\($0)" })
    }
}
