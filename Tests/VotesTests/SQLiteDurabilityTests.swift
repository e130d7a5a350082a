import Engine
import GRDB
import Testing

@testable import Votes

/// What an acknowledged vote rests on.
struct SQLiteDurabilityTests {
    @Test func `commits are flushed to a write-ahead log`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            let (journal, synchronous, mapped) = try await store.connection.database.read { db in
                (
                    try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                    try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                    try Int.fetchOne(db, sql: "PRAGMA mmap_size")
                )
            }
            #expect(journal == "wal" && synchronous == 2 && mapped == 0)
            await store.close()
        }
    }

    @Test func `flushing is set, not taken over from what the connection had`() async throws {
        try await withDataFolder { file in
            // With this GRDB sets NORMAL, under which a power cut loses acknowledged votes.
            var configuration = Configuration()
            configuration.journalMode = .wal
            let database = try DatabaseQueue(path: file, configuration: configuration)
            let before = try await database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
            try #require(before == 1)
            try await database.writeWithoutTransaction { try VoteDatabase.makeDurable($0) }
            let after = try await database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
            #expect(after == 2)
        }
    }

    @Test func `a database that cannot be made durable is refused`() throws {
        let inMemory = try DatabaseQueue()
        #expect(throws: VoteStoreError.self) { try inMemory.inDatabase(VoteDatabase.makeDurable) }
    }

    @Test func `a row counts its changes, and a repeated vote leaves it as it was`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            func row() async throws -> [Int] {
                try await store.connection.read { db in
                    try Row.fetchAll(db, sql: "SELECT rev, at FROM vote").flatMap {
                        [$0[0], $0[1]]
                    }
                }
            }
            try await store.cast(.by(1, for: .rust, at: 10))
            try await store.cast(.by(1, for: .rust, at: 20))
            #expect(try await row() == [1, 10])
            try await store.cast(.by(1, for: .go, at: 5))
            #expect(try await row() == [2, 5])
            await store.close()
        }
    }

    @Test func `a full disk refuses votes, tears nothing, and is forgotten when there is room`()
        async throws
    {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            try await store.cast(.by(-1, for: .go))
            try await store.connection.database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA max_page_count = 12")
            }
            var acknowledged = 1
            await #expect(throws: VoteStoreError.self) {
                for number in 0..<10_000 {
                    try await store.cast(.by(number, for: .rust))
                    acknowledged += 1
                }
            }
            #expect(try await store.tally(of: "rust-vs-go").total == acknowledged)
            #expect(try await store.verify().isEmpty)

            try await store.connection.database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA max_page_count = 10000")
            }
            try await store.cast(.by(acknowledged, for: .rust))
            #expect(try await store.tally(of: "rust-vs-go").total == acknowledged + 1)
            await store.close()
        }
    }
}
