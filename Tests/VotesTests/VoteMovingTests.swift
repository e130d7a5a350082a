import Engine
import Foundation
import Synchronization
import TestSupport
import Testing
import Votes

/// From a store to a file to another store.
struct VoteMovingTests {
    @Test func `from memory to SQLite and back, the file stays the same to the byte`() async throws
    {
        let memory = MemoryVoteStore()
        try await memory.cast(.by(2, for: .rust, at: 1_800_000_000))
        try await memory.cast(.by(1, for: .depends, at: -1))
        try await memory.cast(.by(1, for: .go, at: 1_700_000_000))
        try await memory.cast(
            .by(1, for: .alternative("long-gone"), in: "no-longer-in-the-catalog"))
        let file = try await memory.exported()
        try await StoreUnderTest.sqlite.withStore { store in
            try await store.take(file)
            let again = try await store.exported()
            #expect(again == file)
            let tallies = try await store.tallies()
            let before = try await memory.tallies()
            #expect(tallies == before)
        }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a store without votes moves, too`(_ kind: StoreUnderTest) async throws {
        try await kind.withStore { store in
            let file = try await store.exported()
            try await store.take(file)
            let count = try await store.voteCount()
            #expect(count.votes == 0)
        }
    }

    @Test(arguments: StoreUnderTest.allCases, 0..<10 as Range<UInt64>)
    func `any votes move as they are, in batches of any size, and once`(
        _ kind: StoreUnderTest, seed: UInt64
    ) async throws {
        var random = SeededGenerator(seed: seed)
        let votes = StoredVote.random(count: .random(in: 1...120, using: &random), &random)
        let file = try votes.file()
        try await kind.withStore { store in
            try await store.take(file, batchSize: .random(in: 1...150, using: &random))
            let moved = try await store.exported(batchSize: .random(in: 1...150, using: &random))
            #expect(moved == file, "seed \(seed)")
            let mismatches = try await store.verify()
            #expect(mismatches.isEmpty, "seed \(seed)")
            for stored in votes.filter({ _ in Bool.random(using: &random) }) {
                try await store.withdraw(stored.vote.voter, from: stored.vote.comparison)
            }
            let before = try await store.exported()
            try await store.take(file)
            let after = try await store.exported()
            #expect(after == before, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<12)
    func `an import that fails in any batch goes on there and misses nothing`(
        _ failing: Int
    ) async throws {
        var random = SeededGenerator(seed: 7)
        let votes = StoredVote.random(count: 24, &random)
        let file = try votes.file()
        for failsAfterStoring in [false, true] {
            let inside = MemoryVoteStore()
            let store = FailingArchive(
                inside, failing: failing, afterStoring: failsAfterStoring)
            await #expect(throws: VoteStoreError.self) {
                try await store.take(file, batchSize: 2)
            }
            // What was restored may change before the import goes on.
            let gone = votes[0].vote
            try await inside.withdraw(gone.voter, from: gone.comparison)
            try await inside.take(file, batchSize: 5)
            let kept = failing == 0 && !failsAfterStoring ? votes : Array(votes.dropFirst())
            let moved = try await inside.exported()
            let expected = try kept.file()
            #expect(moved == expected)
        }
    }

    @Test func `a file that is written to during an import is not read further`() async throws {
        var random = SeededGenerator(seed: 3)
        let bytes = try StoredVote.random(count: 30, &random).file()
        let folder = try TemporaryFolder()
        try folder.write(bytes, to: "votes.tsv")
        let file = try VoteFile(at: folder.url.appending(path: "votes.tsv").path)
        let store = MemoryVoteStore()
        await #expect(throws: VoteFileError.self) {
            try await store.restore(
                file, after: 0, batchSize: 10,
                onBatch: { _ in overwrite(folder, with: bytes + [0]) })
        }
        let done = try await store.importedCount(of: file.checksum)
        #expect(done == 10)
    }

    @Test func `a store that lists votes out of order makes no file`() async throws {
        let votes = [2, 1].map { StoredVote(.by($0, for: .go), revision: 1) }
        #expect(throws: VoteStoreError.self) { try votes.file() }
        #expect(throws: VoteStoreError.self) { try [votes[0], votes[0]].file() }
    }

    private func overwrite(_ folder: TemporaryFolder, with bytes: [UInt8]) {
        do { try folder.write(bytes, to: "votes.tsv") } catch { Issue.record(error) }
    }
}

extension StoredVote {
    /// Some votes, in order.
    static func random(count: Int, _ random: inout some RandomNumberGenerator) -> [StoredVote] {
        let comparisons: [Comparison.ID] = ["a", "a-b", "a1", "ab", "rust-vs-go"]
        let choices: [Choice] = [.rust, .go, .depends, .alternative("z")]
        var votes: [String: StoredVote] = [:]
        while votes.count < count {
            let length = Int.random(in: Voter.allowedByteCounts, using: &random)
            // Few different bytes, so that many voters begin alike.
            let bytes: [UInt8] = [0x00, 0x0F, 0xF0, 0xFF]
            let voter = (0..<length).map { _ in bytes.randomElement(using: &random)! }
            let comparison = comparisons.randomElement(using: &random)!
            let vote = Vote(
                comparison: comparison, voter: Voter(voter),
                choice: choices.randomElement(using: &random)!,
                at: Bool.random(using: &random) ? .random(in: 0...3, using: &random) : .min)
            let key = "\(comparison) \(voter)"
            votes[key] = StoredVote(vote, revision: .random(in: 1...9, using: &random))
        }
        return votes.values.sorted { left, right in
            left.vote.comparison == right.vote.comparison
                ? left.vote.voter.bytes.lexicographicallyPrecedes(right.vote.voter.bytes)
                : left.vote.comparison < right.vote.comparison
        }
    }
}

/// Takes votes in until a certain batch, whose outcome it does not tell.
private final class FailingArchive: VoteArchive {
    private let inside: MemoryVoteStore
    private let failing: Int
    private let storesFirst: Bool
    private let batches = Atomic(0)

    init(_ inside: MemoryVoteStore, failing: Int, afterStoring: Bool) {
        self.inside = inside
        self.failing = failing
        storesFirst = afterStoring
    }

    func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) async throws(VoteStoreError) -> [StoredVote] {
        try await inside.votes(after: place, limit: limit)
    }

    func voteCount() async throws(VoteStoreError) -> VoteCount { try await inside.voteCount() }

    func importedCount(of file: VoteFile.Checksum) async throws(VoteStoreError) -> Int {
        try await inside.importedCount(of: file)
    }

    func restore(
        _ votes: [StoredVote], of file: VoteFile.Checksum, upTo done: Int
    ) async throws(VoteStoreError) {
        let batch = batches.add(1, ordering: .relaxed).oldValue
        if batch == failing {
            if storesFirst { try await inside.restore(votes, of: file, upTo: done) }
            throw .unavailable("power cut")
        }
        try await inside.restore(votes, of: file, upTo: done)
    }
}
