import Engine
import Testing
import Votes

/// Random histories, each beside the plainest model of what a store is: a dictionary.
struct VoteHistoryTests {
    private struct Key: Hashable {
        let comparison: Comparison.ID
        let voter: Int
    }

    private static let comparisons: [Comparison.ID] = ["rust-vs-go", "rust-vs-zig", "sql-vs-nosql"]
    private static let choices: [Choice] = [.rust, .go, .alternative("zig"), .depends]

    @Test(arguments: StoreUnderTest.allCases, 0..<20 as Range<UInt64>)
    func `after any history the store equals a dictionary`(
        _ kind: StoreUnderTest, seed: UInt64
    ) async throws {
        try await kind.withStore { store in
            var random = SeededGenerator(seed: seed)
            var model: [Key: Choice] = [:]
            for step in 0..<300 {
                let key = Key(
                    comparison: Self.comparisons.randomElement(using: &random)!,
                    voter: .random(in: 0..<12, using: &random))
                if Int.random(in: 0..<4, using: &random) == 0 {
                    try await store.withdraw(.number(key.voter), from: key.comparison)
                    model[key] = nil
                } else {
                    let choice = Self.choices.randomElement(using: &random)!
                    let time = Int.random(in: -1_000...1_000, using: &random)
                    try await store.cast(
                        .by(key.voter, for: choice, in: key.comparison, at: time))
                    model[key] = choice
                }
                if step % 50 == 49 {
                    try await expect(store, equals: model, "seed \(seed), step \(step)")
                }
            }
        }
    }

    private func expect(
        _ store: any VoteStore, equals model: [Key: Choice], _ place: Comment
    ) async throws {
        for comparison in Self.comparisons {
            let rows = model.filter { $0.key.comparison == comparison }
            let counts = rows.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            #expect(try await store.tally(of: comparison) == Tally(counts), place)
            for voter in 0..<12 {
                let expected = rows[Key(comparison: comparison, voter: voter)]
                #expect(
                    try await store.choice(of: .number(voter), in: comparison) == expected, place)
            }
        }
        #expect(try await store.verify().isEmpty, place)
    }
}
