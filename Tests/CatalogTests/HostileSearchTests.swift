import Catalog
import Engine
import Testing

@Suite struct HostileSearchTests {
    private let edition = Edition.sketch([
        ComparisonSketch("rust-vs-go"), ComparisonSketch("near-vs-not"),
    ])

    @Test(arguments: [
        "", " ", "\"", "'", "\"\"", "\"rust", "rust\"", "*", "rust*", "^rust", "-rust", "+", "(",
        ")",
        "((((", "rust)", ":", "names:rust", "{names about}: rust", "rust AND", "AND", "OR OR",
        "NOT",
        "NEAR(rust go, 2)", "rust NOT go", "%", "_", "\\", ";", "--", "/*", "?", "?1", ":a", "@a",
        "$a",
        "'; DROP TABLE comparison; --", "\" OR 1=1", "\0", "rust\0go", "\u{1F980}", "🦀 vs 🐹",
        "👩‍👩‍👧‍👦", "\u{202E}tsur", "\u{FEFF}rust", "e\u{301}\u{301}\u{301}", "\u{301}", "\u{10FFFF}",
        "Ω≈ç√", "日本語", "मराठी", "İstanbul", "ﬁ", "<script>alert(1)</script>", "/////", "vs vs vs",
        "or/or/or", "a/b/c/d/e/f/g/h",
    ])
    func `whatever is typed is answered`(_ text: String) async throws {
        let result = try await edition.search(text)
        #expect(result.hits.count <= 2)
        #expect(result.total == result.hits.count)
    }

    @Test(arguments: [
        "x", "x ", "rust ", "rust vs ", "\"", "/", "🦀", "e\u{301}", "\0", "\u{301}",
    ])
    func `ten thousand characters are answered by their first two hundred`(
        _ piece: String
    ) async throws {
        let text = String(repeating: piece, count: 10_000 / piece.unicodeScalars.count)
        let result = try await edition.search(text)
        #expect(result.query.unicodeScalars.count <= 200)
        #expect(try await edition.search(String(text.prefix(1_000))) == result)
    }

    @Test(arguments: [
        "names:rust", "\"rust", "rust*", "^rust", "rust)", "(rust", "rust\0", "rust;--",
    ])
    func `signs of the query language are signs like others`(_ text: String) async throws {
        let result = try await edition.search(text)
        #expect(result.hits.map(\.id.rawValue) == ["rust-vs-go"])
    }

    @Test(arguments: ["not", "near", "NEAR"])
    func `words of the query language are words like others`(_ text: String) async throws {
        let result = try await edition.search(text)
        #expect(result.hits.map(\.id.rawValue) == ["near-vs-not"])
    }

    @Test func `many search at once`() async throws {
        try await withThrowingTaskGroup(of: SearchResult.self) { group in
            for _ in 0..<100 { group.addTask { try await edition.search("golang or rust") } }
            for try await result in group {
                #expect(result.hits.first?.id == "rust-vs-go")
            }
        }
    }
}
