package import Engine
import GRDB

extension SQLiteVoteStore {
    package func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) async throws(VoteStoreError) -> [StoredVote] {
        try await connection.read { db in
            try ArchiveTables.votes(after: place, limit: limit, db)
        }
    }

    package func voteCount() async throws(VoteStoreError) -> VoteCount {
        try await connection.read(ArchiveTables.count)
    }

    package func importedCount(of file: VoteFile.Checksum) async throws(VoteStoreError) -> Int {
        try await connection.read { db in try ArchiveTables.done(of: file, db) }
    }

    package func restore(
        _ votes: [StoredVote], of file: VoteFile.Checksum, upTo done: Int
    ) async throws(VoteStoreError) {
        try await connection.transaction { db in
            try ArchiveTables.restore(votes, of: file, upTo: done, db)
        }
    }
}
