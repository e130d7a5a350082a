import Engine
import GRDB
import Testing

@testable import Votes

/// What SQLite alone can do to attention.
struct SQLiteAttentionTests {
    private static let day = Day("2026-11-24")!

    private func count(_ readers: Int) -> AttentionCount {
        AttentionCount(
            comparison: "rust-vs-go", run: "a",
            counted: DailyAttention(day: Self.day, readers: readers))
    }

    private static let days = day..<Day("2026-11-25")!

    private func joint(_ readers: Int) -> JointCount {
        JointCount(
            pair: ComparisonPair("rust-vs-go", "bun-vs-nodejs")!, day: Self.day, run: "a",
            readers: readers)
    }

    @Test func `a reopened store shows everything`() async throws {
        try await withDataFolder { folder in
            var store = try SQLiteVoteStore(folder: folder)
            try await store.record([count(5)])
            try await store.record(joint: [joint(3)])
            await store.close()
            store = try SQLiteVoteStore(folder: folder)
            let attention = try await store.attention(since: Self.day)
            let pairs = try await store.jointReaders(in: Self.days)
            #expect(attention == ["rust-vs-go": [count(5).counted]])
            #expect(pairs == [joint(3).pair: 3])
            await store.close()
        }
    }

    @Test func `votes from before attention was counted are kept`() async throws {
        try await withDataFolder { folder in
            var store = try SQLiteVoteStore(folder: folder)
            try await store.cast(.by(1, for: .go))
            try store.connection.database.inDatabase { db in
                try db.execute(
                    sql: """
                        DROP TABLE attention;
                        DROP TABLE joint_readers;
                        DELETE FROM grdb_migrations
                            WHERE identifier IN ('attention', 'joint readers')
                        """)
            }
            await store.close()
            store = try SQLiteVoteStore(folder: folder)
            try await store.record([count(5)])
            try await store.record(joint: [joint(3)])
            let tally = try await store.tally(of: "rust-vs-go")
            #expect(tally == Tally([.go: 1]))
            await store.close()
        }
    }

    @Test func `a row that has no name hides no other`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            try await store.record([count(5)])
            try await store.record(joint: [joint(3)])
            try store.connection.database.inDatabase { db in
                try db.execute(
                    sql: """
                        INSERT INTO attention (day, comparison, run, readers, quizzes, votes) VALUES
                            (\(Self.day.daysSince1970), 'No Name!', 'b', 1, 1, 1),
                            (90000000, 'rust-vs-go', 'b', 1, 1, 1);
                        INSERT INTO joint_readers (day, first, second, run, readers) VALUES
                            (\(Self.day.daysSince1970), 'No Name!', 'rust-vs-go', 'b', 1)
                        """)
            }
            let attention = try await store.attention(since: Self.day)
            let pairs = try await store.jointReaders(in: Self.days)
            #expect(attention == ["rust-vs-go": [count(5).counted]])
            #expect(pairs == [joint(3).pair: 3])
            await store.close()
        }
    }
}
