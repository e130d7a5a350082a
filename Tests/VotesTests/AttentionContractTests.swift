import Engine
import Testing
import Votes

/// What `AttentionStore` promises of every store.
struct AttentionContractTests {
    private static let monday = Day("2026-11-23")!
    private static let tuesday = Day("2026-11-24")!

    private func count(
        _ readers: Int, _ quizzes: Int = 0, _ votes: Int = 0, on day: Day = tuesday,
        run: String = "a", of comparison: Comparison.ID = "rust-vs-go"
    ) -> AttentionCount {
        AttentionCount(
            comparison: comparison, run: run,
            counted: DailyAttention(day: day, readers: readers, quizzes: quizzes, votes: votes))
    }

    private func day(_ day: Day, _ readers: Int, _ quizzes: Int = 0, _ votes: Int = 0)
        -> DailyAttention
    {
        DailyAttention(day: day, readers: readers, quizzes: quizzes, votes: votes)
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `nothing recorded is nothing`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record([])
            let attention = try await store.attention(since: Self.monday)
            #expect(attention.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `what a run has counted is set, not added`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            for _ in 1...3 { try await store.record([count(5, 2, 1)]) }
            var attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [day(Self.tuesday, 5, 2, 1)]])
            try await store.record([count(7, 2, 3)])
            attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [day(Self.tuesday, 7, 2, 3)]])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `an earlier total that arrives late changes nothing`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.record([count(7, 2, 3)])
            try await store.record([count(7, 2, 2)])
            try await store.record([count(0)])
            let attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [day(Self.tuesday, 7, 2, 3)]])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `the counts of several runs are added up, day by day`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.record([
                count(4, 1, run: "b"), count(9, on: Self.monday, run: "b"),
                count(1, run: "b", of: "kotlin-vs-swift"),
            ])
            try await store.record([count(3, 1, 2, run: "a")])
            let attention = try await store.attention(since: Self.monday)
            #expect(
                attention == [
                    "rust-vs-go": [day(Self.monday, 9), day(Self.tuesday, 7, 2, 2)],
                    "kotlin-vs-swift": [day(Self.tuesday, 1)],
                ])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `only the days from the first one on are read`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record([
                count(9, on: Self.monday), count(4, on: Self.tuesday),
                count(1, on: Day("1969-12-31")!), count(2, on: Day("9999-12-31")!),
            ])
            var attention = try await store.attention(since: Self.tuesday)
            #expect(
                attention == ["rust-vs-go": [day(Self.tuesday, 4), day(Day("9999-12-31")!, 2)]])
            attention = try await store.attention(since: Day("0001-01-01")!)
            #expect(attention["rust-vs-go"]?.map(\.readers) == [1, 9, 4, 2])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `forgotten days are gone, and can be counted again`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.record([count(9, on: Self.monday), count(4, on: Self.tuesday)])
            for _ in 1...2 { try await store.forgetAttention(before: Self.tuesday) }
            var attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [day(Self.tuesday, 4)]])
            try await store.record([count(2, on: Self.monday)])
            attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [day(Self.monday, 2), day(Self.tuesday, 4)]])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `many runs may record at once`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            await withTaskGroup { group in
                for run in 0..<20 {
                    for total in 1...20 {
                        group.addTask {
                            try? await store.record([count(total, run: "run-\(run)")])
                        }
                    }
                }
            }
            let attention = try await store.attention(since: Self.monday)
            #expect(attention == ["rust-vs-go": [day(Self.tuesday, 400)]])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `attention and votes leave each other alone`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust))
            try await store.record([count(5, 2, 3)])
            try await store.forgetAttention(before: Self.tuesday)
            let tally = try await store.tally(of: "rust-vs-go")
            let mismatches = try await store.verify()
            #expect(tally == Tally([.rust: 1]))
            #expect(mismatches.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a closed store says so`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            await store.close()
            await #expect(throws: VoteStoreError.self) { try await store.record([count(1)]) }
            await #expect(throws: VoteStoreError.self) {
                try await store.attention(since: Self.monday)
            }
            await #expect(throws: VoteStoreError.self) {
                try await store.forgetAttention(before: Self.monday)
            }
        }
    }
}
