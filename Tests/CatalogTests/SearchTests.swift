import Catalog
import Engine
import Testing

@Suite struct SearchTests {
    private let edition = Edition.sketch([
        ComparisonSketch("rust-vs-go", topics: ["backend"]),
        ComparisonSketch("go-vs-zig-vs-rust"),
        ComparisonSketch("go-vs-java", topics: ["backend"]),
        ComparisonSketch("bun-vs-nodejs", aliases: ["node-replacement"]),
        ComparisonSketch("google-cloud-vs-aws"),
        ComparisonSketch("google-cloud-functions-vs-aws-lambda"),
        ComparisonSketch("docker-vs-kubernetes"),
        ComparisonSketch("tea-vs-coffee", topics: ["morning"], category: "drinks"),
    ])

    private func slugs(_ text: String) async throws -> [String] {
        try await edition.search(text).hits.map(\.id.rawValue)
    }

    @Test(arguments: [
        ("go or rust", "rust-vs-go"), ("rust versus golang", "rust-vs-go"),
        ("Rust vs. Go", "rust-vs-go"), ("go/rust", "rust-vs-go"), ("RUST GO", "rust-vs-go"),
        ("go-vs-rust", "rust-vs-go"), ("rust v go", "rust-vs-go"), ("rust & go", "rust-vs-go"),
        ("should I use Go or Rust?", "rust-vs-go"), ("rust vs go performance", "rust-vs-go"),
        ("k8s docker", "docker-vs-kubernetes"), ("docker and kubernetes", "docker-vs-kubernetes"),
        ("aws google cloud", "google-cloud-vs-aws"), ("Google-Cloud, AWS", "google-cloud-vs-aws"),
        ("aws lambda google cloud functions", "google-cloud-functions-vs-aws-lambda"),
        ("node.js bun", "bun-vs-nodejs"), ("Node JS or Bun", "bun-vs-nodejs"),
        ("zig, rust or go", "go-vs-zig-vs-rust"), ("ＲＵＳＴ vs gó", "rust-vs-go"),
    ])
    func `names lead to their comparison in any form`(_ text: String, _ slug: String) async throws {
        let result = try await edition.search(text)
        #expect(
            result.answer == .written(try #require(edition.comparison(.init(stringLiteral: slug)))))
        #expect(result.hits.first?.id.rawValue == slug)
        #expect(result.spelling == nil)
    }

    @Test(arguments: [
        ("rust vs java", ["rust", "java"], "go-vs-java"),
        ("rust vs swift", ["rust", "Swift"], "go-vs-zig-vs-rust"),
        ("Ruby on Rails vs go", ["Ruby on Rails", "go"], "go-vs-java"),
        ("rust/c", ["rust", "C"], "go-vs-zig-vs-rust"),
        ("rust docker", ["rust", "docker"], "docker-vs-kubernetes"),
        ("rust, golang or docker", ["rust", "go", "docker"], "go-vs-zig-vs-rust"),
    ])
    func `what nobody has compared yet is said to be unwritten, and the nearest is shown`(
        _ text: String, _ names: [String], _ nearest: String
    ) async throws {
        let result = try await edition.search(text)
        #expect(result.answer == .unwritten(names))
        #expect(result.hits.first?.id.rawValue == nearest)
    }

    @Test(arguments: [
        "rust", "go vs golang", "rust vs", "vs go", "or", "/", "tcp/ip", "fast or slow",
        "rust vs g", "bun vs no", "the difference", "rust docker images",
        "a long sentence that names no second thing or go",
    ])
    func `what names no two things is a search like any other`(_ text: String) async throws {
        let result = try await edition.search(text)
        #expect(result.answer == nil)
    }

    @Test(arguments: [
        ("golang", "go-vs-java"), ("k8s", "docker-vs-kubernetes"), ("node", "bun-vs-nodejs"),
        ("replacement", "bun-vs-nodejs"), ("morning", "tea-vs-coffee"), ("drinks", "tea-vs-coffee"),
        ("cof", "tea-vs-coffee"), ("COFFEE", "tea-vs-coffee"), ("backend java", "go-vs-java"),
        ("kub", "docker-vs-kubernetes"),
    ])
    func `words and their beginnings are found`(_ text: String, _ slug: String) async throws {
        let found = try await slugs(text)
        #expect(found.first == slug)
    }

    @Test(arguments: [
        ("kubernets", "kubernetes", "docker-vs-kubernetes"),
        ("cofee", "coffee", "tea-vs-coffee"), ("dokcer", "docker", "docker-vs-kubernetes"),
        ("gogle cloud", "google cloud", "google-cloud-vs-aws"),
        ("rsut vs go", "rust vs go", "rust-vs-go"),
        ("dcoker kuberntes", "docker kubernetes", "docker-vs-kubernetes"),
    ])
    func `a typo is forgiven, and said`(_ text: String, _ spelling: String, _ slug: String)
        async throws
    {
        let result = try await edition.search(text)
        #expect(result.spelling == spelling)
        #expect(result.query == text)
        #expect(result.hits.first?.id.rawValue == slug)
    }

    @Test(arguments: ["zog", "xylophone", "gzz"])
    func `what is near nothing finds nothing`(_ text: String) async throws {
        let result = try await edition.search(text)
        #expect(result == SearchResult(query: text))
    }

    @Test func `where no comparison has all the words, those with some are shown`() async throws {
        let found = try await slugs("morning xylophone")
        #expect(found == ["tea-vs-coffee"])
    }

    @Test func `what compares more of what is named comes first`() async throws {
        let found = try await slugs("go backend")
        #expect(found.prefix(2).sorted() == ["go-vs-java", "rust-vs-go"])
        let both = try await slugs("rust golang docker")
        #expect(Set(both.prefix(2)) == ["go-vs-zig-vs-rust", "rust-vs-go"])
    }

    @Test func `at most thirty are shown, and all are counted`() async throws {
        let many = Edition.sketch((0..<50).map { ComparisonSketch("rust-vs-other\($0)") })
        let result = try await many.search("rust")
        #expect(result.hits.count == 30)
        #expect(result.total == 50)
    }

    @Test func `an edition without comparisons finds nothing`() async throws {
        let result = try await Edition.sketch([]).search("rust vs go")
        #expect(result.hits.isEmpty)
        #expect(result.answer == .unwritten(["Rust", "Go"]))
    }
}
