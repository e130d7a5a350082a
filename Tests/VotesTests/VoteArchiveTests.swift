import Engine
import Testing
import Votes

/// What `VoteArchive` promises of every store.
struct VoteArchiveTests {
    @Test(arguments: StoreUnderTest.allCases)
    func `votes are listed by the bytes of comparison and voter, page by page`(
        _ kind: StoreUnderTest
    ) async throws {
        let zeros = [UInt8](repeating: 0, count: 31)
        let voters = [zeros[..<16], zeros[...], zeros + [1], zeros + [0x7F], zeros + [0x80]]
            .map(Voter.init)
        // A hyphen sorts before digits, and both before letters; longer names after shorter ones.
        let comparisons: [Comparison.ID] = ["a", "a-b", "a1", "ab", "b"]
        let sorted = comparisons.flatMap { comparison in
            voters.map { StoredVote(.of($0, in: comparison), revision: 1) }
        }
        try await kind.withStore { store in
            for stored in sorted.shuffled() { try await store.cast(stored.vote) }
            for limit in [1, 2, 5, 7, 24, 25, 26] {
                let pages = try await store.pages(of: limit)
                #expect(pages.flatMap(\.self) == sorted)
                #expect(pages.dropLast().allSatisfy { $0.count == limit })
            }
            let middle = try await store.votes(after: ("a-c", voters[0]), limit: 1)
            #expect(middle == [sorted[10]])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a vote is listed with its revision and its time`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust, at: 100))
            try await store.cast(.by(1, for: .go, at: 50))
            try await store.cast(.by(1, for: .go, at: 200))
            let listed = try await store.votes(after: nil, limit: 10)
            #expect(listed == [StoredVote(.by(1, for: .go, at: 50), revision: 2)])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `votes and the comparisons that have some are counted`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            let before = try await store.voteCount()
            #expect(before == VoteCount(votes: 0, comparisons: 0))
            try await store.cast(.by(1, for: .rust))
            try await store.cast(.by(2, for: .rust))
            try await store.cast(.by(1, for: .rust, in: "rust-vs-zig"))
            try await store.cast(.by(1, for: .depends, in: "go-vs-zig"))
            try await store.withdraw(.number(1), from: "go-vs-zig")
            let after = try await store.voteCount()
            #expect(after == VoteCount(votes: 3, comparisons: 2))
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `restored votes are as they were, and counted`(_ kind: StoreUnderTest) async throws {
        let votes = [
            StoredVote(.by(1, for: .rust, at: 10), revision: 3),
            StoredVote(.by(2, for: .depends, at: -5), revision: 1),
            StoredVote(.by(1, for: .go, in: "rust-vs-zig", at: 7), revision: 2),
        ]
        try await kind.withStore { store in
            try await store.restore(votes, of: .one, upTo: 3)
            let listed = try await store.votes(after: nil, limit: 10)
            #expect(listed == votes)
            let tallies = try await store.tallies()
            #expect(
                tallies == [
                    "rust-vs-go": Tally([.rust: 1, .depends: 1]), "rust-vs-zig": Tally([.go: 1]),
                ])
            let mismatches = try await store.verify()
            #expect(mismatches.isEmpty)
            // The voter goes on where they were.
            try await store.cast(.by(1, for: .go, at: 20))
            let next = try await store.votes(after: nil, limit: 1)
            #expect(next == [StoredVote(.by(1, for: .go, at: 20), revision: 4)])
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `of two votes of one voter the later one stays, of equal ones the present one`(
        _ kind: StoreUnderTest
    ) async throws {
        try await kind.withStore { store in
            for voter in 1...3 {
                try await store.cast(.by(voter, for: .rust, at: 0))
                try await store.cast(.by(voter, for: .go, at: 100))
            }
            let votes = [99, 100, 101].enumerated().map { index, time in
                StoredVote(.by(index + 1, for: .depends, at: time), revision: 7)
            }
            try await store.restore(votes, of: .one, upTo: 3)
            let listed = try await store.votes(after: nil, limit: 10)
            #expect(
                listed == [
                    StoredVote(.by(1, for: .go, at: 100), revision: 2),
                    StoredVote(.by(2, for: .go, at: 100), revision: 2), votes[2],
                ])
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally([.go: 2, .depends: 1]))
            let mismatches = try await store.verify()
            #expect(mismatches.isEmpty)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a later vote for the same moves no tally`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            try await store.cast(.by(1, for: .rust, at: 0))
            let later = StoredVote(.by(1, for: .rust, at: 1), revision: 5)
            try await store.restore([later], of: .one, upTo: 1)
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally([.rust: 1]))
            let listed = try await store.votes(after: nil, limit: 10)
            #expect(listed == [later])
        }
    }
}

extension VoteArchive {
    fileprivate func pages(of limit: Int) async throws -> [[StoredVote]] {
        var pages: [[StoredVote]] = []
        while pages.last?.count ?? limit == limit {
            let last = pages.last?.last?.vote
            pages.append(
                try await votes(after: last.map { ($0.comparison, $0.voter) }, limit: limit))
        }
        return pages
    }
}

extension Vote {
    fileprivate static func of(_ voter: Voter, in comparison: Comparison.ID) -> Vote {
        Vote(comparison: comparison, voter: voter, choice: .rust, at: 0)
    }
}
