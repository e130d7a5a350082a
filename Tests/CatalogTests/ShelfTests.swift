import Catalog
import Engine
import Testing

@Suite struct ShelfTests {
    private static let edition = Edition.sketch(
        (100..<225).map {
            ComparisonSketch(
                "go-vs-z\($0)", topics: $0 % 25 == 0 ? ["backend", "languages"] : ["languages"])
        } + [ComparisonSketch("tea-vs-coffee", topics: ["morning"], category: "drinks")])

    private func shelf(_ topic: String? = nil, _ number: Int = 1) throws -> Shelf? {
        let category = try #require(
            Self.edition.comparison("go-vs-z100")?.heading.category)
        return Self.edition.shelf(
            of: category, topic: topic.map { Topic(id: .init(stringLiteral: $0), name: $0) },
            number: number)
    }

    @Test func `a category is cut into pages, by name, and none is missing`() throws {
        let pages = try (1...3).map { try #require(try shelf(nil, $0)) }
        #expect(pages.map(\.comparisons.count) == [60, 60, 5])
        #expect(
            pages.flatMap(\.comparisons).map(\.id.rawValue) == (100..<225).map { "go-vs-z\($0)" })
        #expect(pages.allSatisfy { $0.total == 125 && $0.matching == 125 && $0.pages == 3 })
    }

    @Test(arguments: [0, -1, 4, .max])
    func `there are no other pages`(_ number: Int) throws {
        #expect(try shelf(nil, number) == nil)
    }

    @Test func `a topic shows what is about it, and the counts stay those of the category`() throws
    {
        let backend = try #require(try shelf("backend"))
        #expect(
            backend.comparisons.map(\.id) == [
                "go-vs-z100", "go-vs-z125", "go-vs-z150", "go-vs-z175", "go-vs-z200",
            ])
        #expect([backend.matching, backend.total, backend.pages] == [5, 125, 1])
        #expect(backend.topics.map(\.count) == [5, 125])
        let all = try shelf()
        #expect(all?.topics == backend.topics)
    }

    @Test func `a topic of another category is empty here`() throws {
        let morning = try #require(try shelf("morning"))
        #expect(morning.comparisons.isEmpty)
        #expect([morning.matching, morning.total] == [0, 125])
    }
}
