import Catalog
import Engine
import Testing

@Suite struct SuggestionTests {
    private let edition = Edition.sketch([
        ComparisonSketch("rust-vs-go", topics: ["languages", "backend"]),
        ComparisonSketch("go-vs-zig", topics: ["languages"]),
        ComparisonSketch("java-vs-go"),
        ComparisonSketch("kotlin-vs-swift", topics: ["languages", "backend"]),
        ComparisonSketch("bun-vs-nodejs", topics: ["backend"]),
        ComparisonSketch("rust-vs-zig-vs-go"),
        ComparisonSketch("vim-vs-emacs", updated: "2026-01-01"),
        ComparisonSketch("bash-vs-zsh", updated: "2026-02-02"),
        ComparisonSketch("tea-vs-coffee", topics: ["morning"], category: "drinks"),
    ])

    private func next(_ id: Comparison.ID) throws -> ReadNext {
        edition.suggestions(for: try #require(edition.comparison(id)))
    }

    @Test func `shared alternatives come first, then shared topics, more before fewer`() throws {
        let related = try next("rust-vs-go").compareMore
        #expect(
            related.map(\.comparison.id) == [
                "rust-vs-zig-vs-go", "go-vs-zig", "java-vs-go", "kotlin-vs-swift", "bun-vs-nodejs",
            ])
    }

    @Test func `each says why it is there`() throws {
        let reasons = try next("rust-vs-go").compareMore.map(\.reason).map { reason in
            switch reason {
            case .alternative(let alternative): alternative.name
            case .topics(let topics): topics.map(\.name).joined(separator: "+")
            case .category(let category): category.name
            case .readers(let readers): "\(readers.count)"
            }
        }
        #expect(reasons == ["rust", "go", "go", "languages+backend", "backend"])
    }

    @Test func `the rest of the category follows, the last updated first`() throws {
        let same = try next("rust-vs-go").sameCategory
        #expect(same.map(\.comparison.id) == ["bash-vs-zsh", "vim-vs-emacs"])
        #expect(same.allSatisfy { $0.reason == .category(.sketch("tech")) })
    }

    @Test func `a comparison with no relatives has an empty list, not a filled one`() throws {
        let next = try next("tea-vs-coffee")
        #expect(next.compareMore.isEmpty)
        #expect(next.sameCategory.isEmpty)
    }

    @Test func `the lists are short and never overlap, and no page suggests itself`() {
        let many = Edition.sketch(
            (0..<60).map { ComparisonSketch("a\($0)-vs-b\($0 % 7)", topics: ["t\($0 % 3)"]) })
        for comparison in many.comparisons {
            let next = many.suggestions(for: comparison)
            let shown = (next.compareMore + next.sameCategory).map(\.comparison.id)
            #expect(next.compareMore.count == 12)
            #expect(next.sameCategory.count == 6)
            #expect(Set(shown).count == 18)
            #expect(!shown.contains(comparison.id))
        }
    }

    @Test func `a list for another purpose leaves out what it is told to`() {
        let others = edition.others(in: .sketch("tech"), excluding: ["bash-vs-zsh", "rust-vs-go"])
        #expect(others.count == 6)
        #expect(others.last?.comparison.id == "vim-vs-emacs")
        #expect(edition.others(in: .sketch("nowhere"), excluding: []).isEmpty)
    }

    @Test func `a relation holds in both directions`() throws {
        for one in edition.comparisons {
            for other in edition.suggestions(for: one).compareMore.map(\.comparison) {
                let back = edition.suggestions(for: other).compareMore.map(\.comparison.id)
                #expect(back.contains(one.id))
            }
        }
    }
}
