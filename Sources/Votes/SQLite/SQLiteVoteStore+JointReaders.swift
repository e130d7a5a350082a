package import Engine
import GRDB

extension SQLiteVoteStore {
    package func record(joint counts: [JointCount]) async throws(VoteStoreError) {
        guard !counts.isEmpty else { return }
        try await connection.transaction { db in
            for count in counts { try JointReaderTable.record(count, in: db) }
        }
    }

    package func jointReaders(
        in days: Range<Day>
    ) async throws(VoteStoreError) -> [ComparisonPair: Int] {
        try await connection.read { db in try JointReaderTable.readers(in: days, db) }
    }

    package func forgetJointReaders(before day: Day) async throws(VoteStoreError) {
        try await connection.transaction { db in try JointReaderTable.forget(before: day, in: db) }
    }
}
