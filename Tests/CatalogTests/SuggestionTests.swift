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

    private func next(_ id: Comparison.ID, trends: Trends = .none) throws -> ReadNext {
        edition.suggestions(for: try #require(edition.comparison(id)), trends: trends)
    }

    /// So many of 100 readers of Rust vs Go read each of these, too, which had no others.
    private func trends(_ joint: KeyValuePairs<Comparison.ID, Int>) -> Trends {
        let today = Day("2026-11-24")!
        let one: Comparison.ID = "rust-vs-go"
        return Trends(
            of: edition.comparisons,
            counts: joint.reduce(into: [one: [DailyAttention(day: today, readers: 100)]]) {
                $0[$1.key] = [DailyAttention(day: today, readers: $1.value)]
            },
            joint: joint.reduce(into: [:]) { counts, count in
                ComparisonPair(one, count.key).map { counts[$0] = count.value }
            }, today: today)
    }

    @Test func `what is also read stands between shared alternatives and shared topics`() throws {
        let trends = trends(["tea-vs-coffee": 20, "bun-vs-nodejs": 30])
        let next = try next("rust-vs-go", trends: trends)
        #expect(
            next.compareMore.map(\.comparison.id) == [
                "rust-vs-zig-vs-go", "go-vs-zig", "java-vs-go", "bun-vs-nodejs", "tea-vs-coffee",
                "kotlin-vs-swift",
            ])
        #expect(
            next.compareMore[3...4].map(\.reason) == [
                .alsoRead(AlsoRead("bun-vs-nodejs", by: 30, of: 100)),
                .alsoRead(AlsoRead("tea-vs-coffee", by: 20, of: 100)),
            ])
    }

    @Test func `what shares an alternative says so first, and is ranked by its readers`() throws {
        let next = try next("rust-vs-go", trends: trends(["java-vs-go": 10]))
        #expect(
            next.compareMore.prefix(3).map(\.comparison.id) == [
                "rust-vs-zig-vs-go", "java-vs-go", "go-vs-zig",
            ])
        guard case .alternative = next.compareMore[1].reason else {
            Issue.record("\(next.compareMore[1].reason)")
            return
        }
    }

    @Test(arguments: [(0, 6), (3, 6), (8, 8), (20, 12)])
    func `what is also read makes a list no longer than six or what is related anyway`(
        _ related: Int, _ cards: Int
    ) throws {
        let today = Day("2026-11-24")!
        let edition = Edition.sketch(
            [ComparisonSketch("rust-vs-go", topics: ["languages"])]
                + (0..<related).map { ComparisonSketch("a\($0)-vs-b\($0)", topics: ["languages"]) }
                + (0..<20).map { ComparisonSketch("x\($0)-vs-y\($0)") })
        let own = try #require(edition.comparison("rust-vs-go"))
        let read = [DailyAttention(day: today, readers: 50)]
        let others = edition.comparisons.map(\.id).filter { $0.rawValue.hasPrefix("x") }
        let trends = Trends(
            of: edition.comparisons,
            counts: Dictionary(uniqueKeysWithValues: (others + [own.id]).map { ($0, read) }),
            joint: Dictionary(
                uniqueKeysWithValues: others.map { (ComparisonPair($0, own.id)!, 20) }),
            today: today)
        let more = edition.suggestions(for: own, trends: trends).compareMore
        #expect(more.count == cards)
        #expect(more.map(\.comparison.id) == Array(others.prefix(cards)))
    }

    @Test func `what is also read is not repeated, and no page is read with itself`() throws {
        let trends = trends(["vim-vs-emacs": 30, "bash-vs-zsh": 40, "kotlin-vs-swift": 50])
        for comparison in edition.comparisons {
            let next = try next(comparison.id, trends: trends)
            let shown = (next.compareMore + next.sameCategory).map(\.comparison.id)
            #expect(Set(shown).count == shown.count)
            #expect(!shown.contains(comparison.id))
        }
        let back = try next("vim-vs-emacs", trends: trends).compareMore
        #expect(
            back.map(\.reason) == [.alsoRead(AlsoRead("rust-vs-go", by: 30, of: 30))])
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
            case .alsoRead(let other): "\(other.jointReaders) of \(other.readers)"
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
