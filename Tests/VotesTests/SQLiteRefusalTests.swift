import Engine
import Foundation
import GRDB
import Testing
import Votes

/// Files that a store does not touch.
struct SQLiteRefusalTests {
    @Test(arguments: [
        Data("not a database, but somebody's notes".utf8), Data([0, 0]),
        Data("SQLite format 3\0".utf8) + Data(repeating: 0xA5, count: 8_192),
        Data(repeating: 0x42, count: 100_000),
    ])
    func `what is not a database is refused and left as it is`(_ bytes: Data) async throws {
        try await expectUntouched("left as it is") { try bytes.write(to: $0) }
    }

    @Test func `a damaged database is refused and left as it is`() async throws {
        try await expectUntouched("left as it is") { file in
            let store = try SQLiteVoteStore(folder: file.deletingLastPathComponent().path)
            for number in 0..<500 { try await store.cast(.by(number, for: .go)) }
            await store.close()
            var bytes = try Data(contentsOf: file)
            // Of the votes alone: the tables' definitions and the migrations stand on earlier
            // pages.
            let votes = 8 * 4_096..<bytes.count
            bytes.replaceSubrange(votes, with: repeatElement(0xFF, count: votes.count))
            try bytes.write(to: file)
        }
    }

    @Test func `a database of a newer version is refused`() async throws {
        try await expectUntouched("newer tradeoff") { file in
            await (try SQLiteVoteStore(folder: file.deletingLastPathComponent().path)).close()
            let database = try DatabaseQueue(path: file.path)
            try await database.write { db in
                try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('of the year 2040')")
            }
            try database.close()
        }
    }

    @Test func `another program's database is refused`() async throws {
        try await expectUntouched("another program") { file in
            let database = try DatabaseQueue(path: file.path)
            try await database.write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
            try database.close()
        }
    }

    @Test func `a first write that a power cut interrupted is undone`() async throws {
        try await withDataFolder { folder in
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false)
            let file = folder + "/votes.sqlite"
            let elsewhere = folder + "/elsewhere.sqlite"
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            let database = try DatabaseQueue(path: elsewhere, configuration: configuration)
            try await database.writeWithoutTransaction { db in
                // A cache of one page makes SQLite write, and journal, before the commit.
                try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1")
                try db.execute(sql: "CREATE TABLE half (done BLOB); BEGIN")
                for _ in 0..<50 { try db.execute(sql: "INSERT INTO half VALUES (zeroblob(4096))") }
                try FileManager.default.copyItem(atPath: elsewhere, toPath: file)
                try FileManager.default.copyItem(
                    atPath: elsewhere + "-journal", toPath: file + "-journal")
                try db.execute(sql: "ROLLBACK")
            }
            // Undone, it is the database with one foreign table that it was.
            expectRefusal(of: folder, because: "another program")
            #expect(!FileManager.default.fileExists(atPath: file + "-journal"))
        }
    }

    /// - Parameter prepare: makes the file that is to be refused.
    private func expectUntouched(
        _ reason: String, after prepare: (URL) async throws -> Void
    ) async throws {
        try await withDataFolder { folder in
            let file = URL(filePath: folder).appending(path: "votes.sqlite")
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false)
            try await prepare(file)
            let before = try Data(contentsOf: file)
            expectRefusal(of: folder, because: reason)
            #expect(try Data(contentsOf: file) == before)
        }
    }
}
