import Catalog
import Engine
import Testing

@Suite struct ResolutionTests {
    private let edition = Edition.sketch([
        ComparisonSketch("rust-vs-go", aliases: ["rust-or-go"]),
        ComparisonSketch("go-vs-zig-vs-rust"),
        ComparisonSketch("bun-vs-nodejs"),
        ComparisonSketch("google-cloud-vs-aws"),
        ComparisonSketch("aws-vs-azure"),
        ComparisonSketch("kotlin-vs-swift"),
    ])

    private func near(_ slug: String) -> [String]? {
        guard case .unknown(let near) = edition.resolve(slug) else { return nil }
        return near.map(\.id.rawValue)
    }

    @Test func `a comparison is at its own slug`() throws {
        let comparison = try #require(edition.comparison("rust-vs-go"))
        #expect(edition.resolve("rust-vs-go") == .here(comparison))
    }

    @Test(arguments: [
        ("go-vs-rust", "rust-vs-go"), ("golang-vs-rust", "rust-vs-go"),
        ("rust-vs-golang", "rust-vs-go"), ("rust-or-go", "rust-vs-go"),
        ("Rust-vs-Go", "rust-vs-go"), ("GO-VS-RUST", "rust-vs-go"),
        ("node-vs-bun", "bun-vs-nodejs"), ("aws-vs-google-cloud", "google-cloud-vs-aws"),
        ("rust-vs-zig-vs-golang", "go-vs-zig-vs-rust"),
        ("node.js-vs-bun", "bun-vs-nodejs"), ("rust-versus-go", "rust-vs-go"),
        ("golang-or-rust", "rust-vs-go"), ("rust_vs_go", "rust-vs-go"),
        ("rust vs go", "rust-vs-go"), ("rust-go", "rust-vs-go"),
        ("google-cloud-or-aws", "google-cloud-vs-aws"),
    ])
    func `other orders and names move to it`(_ slug: String, _ target: Comparison.ID) {
        #expect(edition.resolve(slug) == .moved(to: target))
    }

    @Test func `one slug that needs no redirect is not redirected`() {
        for comparison in edition.comparisons {
            #expect(edition.resolve(comparison.id.rawValue) == .here(comparison))
        }
    }

    @Test func `the same alternative twice is no comparison`() {
        #expect(near("go-vs-golang") != nil)
        #expect(near("rust-vs-rust") != nil)
    }

    @Test func `a misspelt slug is near what it looks like`() {
        #expect(near("kotlin-vs-swfit")?.first == "kotlin-vs-swift")
        #expect(near("kotln-vs-swfit") == ["kotlin-vs-swift"])
        #expect(near("rust-vs-goo")?.first == "rust-vs-go")
    }

    @Test func `a slug is near the comparisons of what it names, most names first`() {
        #expect(near("go") == ["go-vs-zig-vs-rust", "rust-vs-go"])
        #expect(near("golang") == ["go-vs-zig-vs-rust", "rust-vs-go"])
        #expect(near("google-cloud-or-swift")?.first == "google-cloud-vs-aws")
        #expect(near("zig-vs-rust") == ["go-vs-zig-vs-rust", "rust-vs-go"])
    }

    @Test(arguments: [
        "rust-vs-go-vs-swift", "rust-vs-go-performance", "rust-vs-goo", "rust-vs-g", "nod-vs-bun",
        "rust-vs-go-for-embedded", "rust-vs-go-with-swift", "rust-or-go-language-or-tooling",
    ])
    func `an address that names something else as well leads nowhere by itself`(_ slug: String) {
        #expect(near(slug) != nil)
    }

    @Test(arguments: [
        ("rust-vs-swift", "rust vs swift"), ("swift-or-elm", "swift vs Elm"),
        ("rust-vs-ruby-on-rails", "rust vs Ruby on rails"), ("rust_vs_f#", "rust vs F#"),
        ("elm-vs-elixir", nil), ("rust-vs-swfit", nil), ("rust", nil), ("rust-vs-golang", nil),
        ("go-vs-golang", nil),
    ])
    func `what nobody has compared yet has a title`(_ slug: String, _ title: String?) {
        #expect(edition.unwritten(slug) == title)
    }

    @Test(arguments: [("node", "nodejs"), ("Node.JS", "nodejs"), ("google cloud", "google-cloud")])
    func `an alternative is found by any form of its names`(_ name: String, _ id: Alternative.ID) {
        #expect(edition.resolveAlternative(name) == .moved(to: id))
    }

    @Test(arguments: [("kotlni", "kotlin"), ("zag", nil), ("gx", nil), ("elixir", nil)])
    func `only a name that is hardly misspelt is near`(_ name: String, _ near: String?) {
        guard case .unknown(let found) = edition.resolveAlternative(name) else {
            Issue.record("\(name) is no alternative")
            return
        }
        #expect(found.map(\.id.rawValue) == (near.map { [$0] } ?? []))
    }

    @Test(arguments: [
        "", "-", "-vs-", "rust-vs-", "-vs-go", "rust/../go", "🦀-vs-🐹", "%00",
        String(repeating: "a-vs-", count: 40), String(repeating: "x", count: 1_000_000),
    ])
    func `whatever stands in an address is answered`(_ slug: String) {
        #expect((near(slug)?.count ?? .max) <= 5)
    }

    @Test func `at most five are near`() {
        let many = Edition.sketch((0..<20).map { ComparisonSketch("rust-vs-other\($0)") })
        guard case .unknown(let near) = many.resolve("rust") else {
            Issue.record("rust is no comparison")
            return
        }
        #expect(near.count == 5)
    }

    @Test func `slugs are near whatever the order of the files`() {
        let slugs = ["a-vs-b", "c-vs-a", "d-vs-e-vs-a", "a-vs-f", "g-vs-a", "h-vs-a"]
        let one = Edition.sketch(slugs.map { ComparisonSketch($0) }).resolve("a")
        #expect(Edition.sketch(slugs.reversed().map { ComparisonSketch($0) }).resolve("a") == one)
    }
}
