import Engine
import Testing
import Votes

/// What `AttentionStore` promises of every store, of those who read both of a pair.
struct JointReadersContractTests {
    private static let monday = Day("2026-11-23")!
    private static let tuesday = Day("2026-11-24")!
    private static let wednesday = Day("2026-11-25")!
    private static let pair = ComparisonPair("rust-vs-go", "bun-vs-nodejs")!
    private static let other = ComparisonPair("rust-vs-go", "kotlin-vs-swift")!

    private func count(
        _ readers: Int, of pair: ComparisonPair = pair, on day: Day = tuesday, run: String = "a"
    ) -> JointCount {
        JointCount(pair: pair, day: day, run: run, readers: readers)
    }

    private func all(_ store: any VoteStore) async throws -> [ComparisonPair: Int] {
        try await store.jointReaders(in: Day("0001-01-01")!..<Day("9999-12-31")!)
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `nothing recorded is nothing, and nobody is nobody`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record(joint: [])
            try await store.record(joint: [count(0)])
            let joint = try await all(store)
            #expect(joint.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `what a run has counted is set, not added, and only grows`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            for total in [4, 4, 7, 5] { try await store.record(joint: [count(total)]) }
            let joint = try await all(store)
            #expect(joint == [Self.pair: 7])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `the days of all runs are added up, pair by pair`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record(joint: [
                count(3), count(2, run: "b"), count(10, on: Self.monday),
                count(1, of: Self.other, run: "b"),
            ])
            let joint = try await all(store)
            #expect(joint == [Self.pair: 15, Self.other: 1])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `only the given days are read`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record(joint: [
                count(1, on: Self.monday), count(20, on: Self.tuesday),
                count(300, on: Self.wednesday), count(9, on: Day("1969-12-31")!),
            ])
            var joint = try await store.jointReaders(in: Self.tuesday..<Self.wednesday)
            #expect(joint == [Self.pair: 20])
            joint = try await store.jointReaders(in: Self.monday..<Self.wednesday)
            #expect(joint == [Self.pair: 21])
            joint = try await store.jointReaders(in: Self.monday..<Self.monday)
            #expect(joint.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `forgotten days are gone, and can be counted again`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record(joint: [count(9, on: Self.monday), count(4)])
            for _ in 1...2 { try await store.forgetJointReaders(before: Self.tuesday) }
            var joint = try await all(store)
            #expect(joint == [Self.pair: 4])
            try await store.record(joint: [count(2, on: Self.monday)])
            joint = try await all(store)
            #expect(joint == [Self.pair: 6])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `thousands of pairs are recorded at once`(
        _ kind: StoreUnderTest
    ) async throws {
        let counts = (1..<2_500).map { number in
            count(number, of: ComparisonPair("a-vs-b", .init("c-vs-d\(number)")!)!)
        }
        try await kind.withStore { store in
            try await store.record(joint: counts)
            let joint = try await all(store)
            #expect(
                joint
                    == Dictionary(uniqueKeysWithValues: counts.map { ($0.pair, $0.readers) }))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `pairs and readers leave each other alone`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            let readers = DailyAttention(day: Self.tuesday, readers: 5)
            try await store.record([
                AttentionCount(comparison: "rust-vs-go", run: "a", counted: readers)
            ])
            try await store.record(joint: [count(3)])
            try await store.forgetJointReaders(before: Self.wednesday)
            var attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [readers]])
            try await store.record(joint: [count(3)])
            try await store.forgetAttention(before: Self.wednesday)
            attention = try await store.attention(since: Self.monday)
            let joint = try await all(store)
            #expect(attention.isEmpty)
            #expect(joint == [Self.pair: 3])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a closed store says so`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            await store.close()
            await #expect(throws: VoteStoreError.self) {
                try await store.record(joint: [count(1)])
            }
            await #expect(throws: VoteStoreError.self) { try await all(store) }
            await #expect(throws: VoteStoreError.self) {
                try await store.forgetJointReaders(before: Self.monday)
            }
        }
    }
}
