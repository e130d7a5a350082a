import Engine
import Testing
import Votes

/// How a store remembers how far it has come in a file.
struct ImportProgressTests {
    private static let votes = (1...6).map { StoredVote(.by($0, for: .rust, at: 5), revision: 1) }

    @Test(arguments: StoreUnderTest.allCases)
    func `a store remembers for each file how many of its votes are in`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            let unknown = try await store.importedCount(of: .one)
            #expect(unknown == 0)
            try await store.restore(Array(Self.votes[..<2]), of: .one, upTo: 2)
            try await store.restore(Array(Self.votes[2..<5]), of: .one, upTo: 5)
            try await store.restore(Array(Self.votes[..<1]), of: .other, upTo: 1)
            let done = try await store.importedCount(of: .one)
            let others = try await store.importedCount(of: .other)
            #expect((done, others) == (5, 1))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a repeated batch brings back nothing that was withdrawn or changed since`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.restore(Self.votes, of: .one, upTo: 6)
            try await store.withdraw(.number(1), from: "rust-vs-go")
            try await store.cast(.by(2, for: .go, at: 1))
            try await store.restore(Self.votes, of: .one, upTo: 6)
            try await store.restore(Array(Self.votes[..<3]), of: .one, upTo: 3)
            let withdrawn = try await store.choice(of: .number(1), in: "rust-vs-go")
            #expect(withdrawn == nil)
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally([.rust: 4, .go: 1]))
            let done = try await store.importedCount(of: .one)
            #expect(done == 6)
            // As another file they are other votes.
            try await store.restore(Array(Self.votes[..<1]), of: .other, upTo: 1)
            let restored = try await store.choice(of: .number(1), in: "rust-vs-go")
            #expect(restored == .rust)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `of a batch that is partly in, the rest is restored`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.restore(Array(Self.votes[..<3]), of: .one, upTo: 3)
            try await store.withdraw(.number(2), from: "rust-vs-go")
            try await store.restore(Self.votes, of: .one, upTo: 6)
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally([.rust: 5]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a gap is refused, and nothing is changed`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.restore(Array(Self.votes[..<2]), of: .one, upTo: 2)
            await #expect(throws: VoteStoreError.self) {
                try await store.restore(Array(Self.votes[3...]), of: .one, upTo: 6)
            }
            let count = try await store.voteCount()
            #expect(count.votes == 2)
            let done = try await store.importedCount(of: .one)
            #expect(done == 2)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `two imports of one file at once restore each vote once`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await withThrowingTaskGroup { group in
                for _ in 1...4 {
                    group.addTask {
                        for done in 1...6 {
                            try await store.restore([Self.votes[done - 1]], of: .one, upTo: done)
                            if done == 3 {
                                try await store.withdraw(.number(1), from: "rust-vs-go")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally([.rust: 5]))
            let mismatches = try await store.verify()
            #expect(mismatches.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a closed store neither hands out nor takes in`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            await store.close()
            await #expect(throws: VoteStoreError.self) {
                try await store.votes(after: nil, limit: 1)
            }
            await #expect(throws: VoteStoreError.self) { try await store.voteCount() }
            await #expect(throws: VoteStoreError.self) {
                try await store.importedCount(of: .one)
            }
            await #expect(throws: VoteStoreError.self) {
                try await store.restore(Self.votes, of: .one, upTo: 6)
            }
        }
    }
}
