import Engine
import Foundation
import GRDB

/// The statements by which votes leave and enter in numbers.
///
/// - `import` has one row per file ever imported: how many of its votes are in.
enum ArchiveTables {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("imports") { db in
            try db.execute(
                sql: """
                    CREATE TABLE import (
                        file TEXT NOT NULL PRIMARY KEY,
                        done INTEGER NOT NULL CHECK (done >= 0)
                    ) STRICT, WITHOUT ROWID
                    """)
        }
    }

    static func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int, _ db: Database
    ) throws -> [StoredVote] {
        let condition = place == nil ? "" : "WHERE (comparison, voter) > (?, ?)"
        let statement = try db.cachedStatement(
            sql: """
                SELECT comparison, voter, choice, rev, at FROM vote \(condition)
                ORDER BY comparison, voter LIMIT ?
                """)
        var arguments = StatementArguments()
        if let place {
            arguments += [place.comparison.rawValue, Data(place.voter.bytes)]
        }
        return try Row.fetchAll(statement, arguments: arguments + [limit]).map(stored)
    }

    static func count(_ db: Database) throws -> VoteCount {
        let row = try Row.fetchOne(
            db, sql: "SELECT count(*), count(DISTINCT comparison) FROM vote")
        return VoteCount(votes: row?[0] ?? 0, comparisons: row?[1] ?? 0)
    }

    static func done(of file: VoteFile.Checksum, _ db: Database) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT done FROM import WHERE file = ?")
        return try Int.fetchOne(statement, arguments: [file.hexadecimal]) ?? 0
    }

    /// To be called within a transaction.
    static func restore(
        _ votes: [StoredVote], of file: VoteFile.Checksum, upTo done: Int, _ db: Database
    ) throws {
        let before = try Self.done(of: file, db)
        var steps: [Comparison.ID: [Choice: Int]] = [:]
        for stored in try votes.rest(upTo: done, after: before) {
            let vote = stored.vote
            let present = try present(vote, db)
            if let present, !stored.replaces(present) { continue }
            try put(stored, db)
            steps[vote.comparison, default: [:]][vote.choice, default: 0] += 1
            if let present {
                steps[vote.comparison, default: [:]][present.vote.choice, default: 0] -= 1
            }
        }
        for (comparison, steps) in steps {
            for (choice, step) in steps where step != 0 {
                try VoteTables.move(comparison, choice, by: step, db)
            }
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO import (file, done) VALUES (?, ?)
                ON CONFLICT (file) DO UPDATE SET done = max(done, excluded.done)
                """
        ).execute(arguments: [file.hexadecimal, done])
    }

    /// What the voter has here already.
    private static func present(_ vote: Vote, _ db: Database) throws -> StoredVote? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT comparison, voter, choice, rev, at FROM vote
                WHERE comparison = ? AND voter = ?
                """)
        return try Row.fetchOne(
            statement, arguments: [vote.comparison.rawValue, Data(vote.voter.bytes)]
        ).map(stored)
    }

    private static func put(_ stored: StoredVote, _ db: Database) throws {
        let vote = stored.vote
        try db.cachedStatement(
            sql: """
                INSERT INTO vote (comparison, voter, choice, rev, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (comparison, voter) DO UPDATE
                SET choice = excluded.choice, rev = excluded.rev, at = excluded.at
                """
        ).execute(arguments: [
            vote.comparison.rawValue, Data(vote.voter.bytes), vote.choice.word, stored.revision,
            vote.at,
        ])
    }

    private static func stored(_ row: Row) throws -> StoredVote {
        let bytes: Data = row[1]
        let revision: Int = row[3]
        guard Voter.allowedByteCounts.contains(bytes.count), revision >= 1 else {
            throw VoteStoreError.unavailable("the database has a vote that can be none")
        }
        let vote = Vote(
            comparison: try VoteTables.name(row[0]), voter: Voter(bytes),
            choice: try VoteTables.readable(row[2]), at: row[4])
        return StoredVote(vote, revision: revision)
    }
}
