import Engine
import Testing
import Votes

/// What `VoteStore` promises of every store.
struct VoteContractTests {
    @Test(arguments: StoreUnderTest.allCases)
    func `a vote is remembered and counted`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust))
            try await store.cast(.by(2, for: .depends))
            try await store.cast(.by(3, for: .rust))
            #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == .rust)
            #expect(try await store.choice(of: .number(2), in: "rust-vs-go") == .depends)
            #expect(try await store.choice(of: .number(4), in: "rust-vs-go") == nil)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.rust: 2, .depends: 1]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a comparison without votes has an empty tally`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally())
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a second vote replaces the first`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .go))
            try await store.cast(.by(1, for: .rust))
            #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == .rust)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.rust: 1]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a repeated vote changes nothing`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            for _ in 1...3 { try await store.cast(.by(1, for: .go)) }
            #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == .go)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.go: 1]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a withdrawn vote is gone, and can be cast again`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .go))
            try await store.cast(.by(2, for: .go))
            try await store.withdraw(.number(1), from: "rust-vs-go")
            #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == nil)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.go: 1]))
            try await store.cast(.by(1, for: .rust))
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.go: 1, .rust: 1]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `withdrawing what is not there changes nothing`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.withdraw(.number(1), from: "rust-vs-go")
            try await store.cast(.by(2, for: .go))
            try await store.withdraw(.number(1), from: "rust-vs-go")
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.go: 1]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `two comparisons do not mix`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .go, in: "rust-vs-go"))
            try await store.cast(.by(1, for: .rust, in: "rust-vs-zig"))
            try await store.withdraw(.number(1), from: "rust-vs-go")
            #expect(try await store.choice(of: .number(1), in: "rust-vs-zig") == .rust)
            #expect(try await store.tally(of: "rust-vs-go") == Tally())
            #expect(try await store.tally(of: "rust-vs-zig") == Tally([.rust: 1]))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `all tallies at once are the tallies, without the empty ones`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .go, in: "rust-vs-go"))
            try await store.cast(.by(2, for: .rust, in: "rust-vs-go"))
            try await store.cast(.by(1, for: .rust, in: "rust-vs-zig"))
            try await store.cast(.by(1, for: .depends, in: "go-vs-zig"))
            try await store.withdraw(.number(1), from: "go-vs-zig")
            let tallies = try await store.tallies()
            #expect(
                tallies == [
                    "rust-vs-go": Tally([.go: 1, .rust: 1]), "rust-vs-zig": Tally([.rust: 1]),
                ])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `the last vote holds although the clock went back`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust, at: 1_800_000_000))
            try await store.cast(.by(1, for: .go, at: 1_700_000_000))
            try await store.cast(.by(1, for: .depends, at: -1))
            #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == .depends)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `voters are told apart by every byte and by length`(_ kind: StoreUnderTest) async throws {
        let zeros = [UInt8](repeating: 0, count: 32)
        try await kind.withStore { store in
            let voters = [zeros[..<16], zeros[..<31], zeros[...], zeros[..<31] + [1]].map(
                Voter.init)
            for voter in voters {
                try await store.cast(
                    Vote(comparison: "rust-vs-go", voter: voter, choice: .go, at: 0))
            }
            #expect(try await store.tally(of: "rust-vs-go").total == voters.count)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a closed store says so`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            await store.close()
            await #expect(throws: VoteStoreError.self) { try await store.cast(.by(1, for: .go)) }
            await #expect(throws: VoteStoreError.self) { try await store.tally(of: "rust-vs-go") }
        }
    }
}
