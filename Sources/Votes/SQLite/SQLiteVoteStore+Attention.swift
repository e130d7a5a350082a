package import Engine
import GRDB

extension SQLiteVoteStore {
    package func record(_ counts: [AttentionCount]) async throws(VoteStoreError) {
        guard !counts.isEmpty else { return }
        try await connection.transaction { db in
            for count in counts { try AttentionTables.record(count, in: db) }
        }
    }

    package func attention(
        since day: Day
    ) async throws(VoteStoreError) -> [Comparison.ID: [DailyAttention]] {
        try await connection.read { db in try AttentionTables.attention(since: day, db) }
    }

    package func forgetAttention(before day: Day) async throws(VoteStoreError) {
        try await connection.transaction { db in try AttentionTables.forget(before: day, in: db) }
    }
}
