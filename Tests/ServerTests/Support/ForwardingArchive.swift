import Engine
import Votes

/// Moves votes as the store inside does.
protocol ForwardingArchive: VoteArchive {
    var store: MemoryVoteStore { get }
}

extension ForwardingArchive {
    func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) async throws(VoteStoreError) -> [StoredVote] {
        try await store.votes(after: place, limit: limit)
    }

    func voteCount() async throws(VoteStoreError) -> VoteCount { try await store.voteCount() }

    func importedCount(of file: VoteFile.Checksum) async throws(VoteStoreError) -> Int {
        try await store.importedCount(of: file)
    }

    func restore(
        _ votes: [StoredVote], of file: VoteFile.Checksum, upTo done: Int
    ) async throws(VoteStoreError) {
        try await store.restore(votes, of: file, upTo: done)
    }
}
