import Engine
import Foundation
import GRDB

/// All statements on the tables, and the only place that knows them.
///
/// - `vote` has one row per comparison and voter; `rev` counts its changes.
/// - `tally` has one counter per comparison and choice, moved in the transaction that moves the
///   vote. One process writes here, one transaction at a time, so nobody waits for a counter and it
///   needs no column for the server that owns it.
enum VoteTables {
    /// Append only: a released migration is never edited.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("votes and tallies") { db in
            try db.execute(
                sql: """
                    CREATE TABLE vote (
                        comparison TEXT NOT NULL,
                        voter BLOB NOT NULL CHECK (length(voter) BETWEEN 16 AND 32),
                        choice TEXT NOT NULL,
                        rev INTEGER NOT NULL,
                        at INTEGER NOT NULL,
                        PRIMARY KEY (comparison, voter)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE tally (
                        comparison TEXT NOT NULL,
                        choice TEXT NOT NULL,
                        count INTEGER NOT NULL CHECK (count >= 0),
                        PRIMARY KEY (comparison, choice)
                    ) STRICT, WITHOUT ROWID;
                    """)
        }
        ArchiveTables.register(in: &migrator)
        AttentionTables.register(in: &migrator)
        JointReaderTable.register(in: &migrator)
        return migrator
    }()

    /// To be called within a transaction.
    static func apply(_ change: VoteChange, in db: Database) throws {
        switch change {
        case .cast(let vote):
            let previous = try choice(of: vote.voter, in: vote.comparison, db)
            guard previous != vote.choice else { return }
            try db.cachedStatement(
                sql: """
                    INSERT INTO vote (comparison, voter, choice, rev, at) VALUES (?, ?, ?, 1, ?)
                    ON CONFLICT (comparison, voter) DO UPDATE
                    SET choice = excluded.choice, rev = rev + 1, at = excluded.at
                    """
            ).execute(arguments: [
                vote.comparison.rawValue, Data(vote.voter.bytes), vote.choice.word, vote.at,
            ])
            if let previous { try move(vote.comparison, previous, by: -1, db) }
            try move(vote.comparison, vote.choice, by: 1, db)
        case .withdraw(let voter, let comparison):
            guard let previous = try choice(of: voter, in: comparison, db) else { return }
            try db.cachedStatement(sql: "DELETE FROM vote WHERE comparison = ? AND voter = ?")
                .execute(arguments: [comparison.rawValue, Data(voter.bytes)])
            try move(comparison, previous, by: -1, db)
        }
    }

    static func choice(
        of voter: Voter, in comparison: Comparison.ID, _ db: Database
    ) throws -> Choice? {
        let statement = try db.cachedStatement(
            sql: "SELECT choice FROM vote WHERE comparison = ? AND voter = ?")
        return try String.fetchOne(
            statement, arguments: [comparison.rawValue, Data(voter.bytes)]
        ).map(readable)
    }

    static func tally(of comparison: Comparison.ID, _ db: Database) throws -> Tally {
        let statement = try db.cachedStatement(
            sql: "SELECT choice, count FROM tally WHERE comparison = ?")
        let rows = try Row.fetchAll(statement, arguments: [comparison.rawValue])
        return Tally(
            try rows.reduce(into: [:]) { counts, row in counts[try readable(row[0])] = row[1] })
    }

    static func tallies(_ db: Database) throws -> [Comparison.ID: Tally] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT comparison, choice, count FROM tally WHERE count > 0")
        let counts = try rows.reduce(into: [Comparison.ID: [Choice: Int]]()) { counts, row in
            counts[try name(row[0]), default: [:]][try readable(row[1])] = row[2]
        }
        return counts.mapValues { Tally($0) }
    }

    /// Division cuts off towards zero, in every SQL: before 1970 the hour is the one below.
    static func votesByHour(of comparison: Comparison.ID, _ db: Database) throws -> [HourlyVotes] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT hour, choice, count(*) FROM (
                    SELECT choice, at / 3600 - CASE WHEN at % 3600 < 0 THEN 1 ELSE 0 END AS hour
                    FROM vote WHERE comparison = ?
                ) AS votes GROUP BY hour, choice
                """)
        return try Row.fetchAll(statement, arguments: [comparison.rawValue]).map { row in
            HourlyVotes(hour: row[0], choice: try readable(row[1]), count: row[2])
        }.inOrder()
    }

    static func mismatches(_ db: Database) throws -> [TallyMismatch] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT comparison, choice, sum(tallied), sum(counted) FROM (
                    SELECT comparison, choice, count AS tallied, 0 AS counted FROM tally
                    UNION ALL
                    SELECT comparison, choice, 0, count(*) FROM vote GROUP BY comparison, choice
                ) GROUP BY comparison, choice HAVING sum(tallied) <> sum(counted)
                """
        ).map { row in
            TallyMismatch(comparison: row[0], choice: row[1], tallied: row[2], counted: row[3])
        }
    }

    static func move(
        _ comparison: Comparison.ID, _ choice: Choice, by step: Int, _ db: Database
    ) throws {
        try db.cachedStatement(
            sql: "UPDATE tally SET count = count + ? WHERE comparison = ? AND choice = ?"
        ).execute(arguments: [step, comparison.rawValue, choice.word])
        guard db.changesCount == 0 else { return }
        // For a counter that should be there and is not, the CHECK refuses the -1.
        try db.cachedStatement(
            sql: "INSERT INTO tally (comparison, choice, count) VALUES (?, ?, ?)"
        ).execute(arguments: [comparison.rawValue, choice.word, step])
    }

    static func name(_ word: String) throws -> Comparison.ID {
        guard let name = Comparison.ID(word) else {
            throw VoteStoreError.unavailable("the database names a comparison \"\(word)\"")
        }
        return name
    }

    static func readable(_ word: String) throws -> Choice {
        guard let choice = Choice(word) else {
            throw VoteStoreError.unavailable("the database has a choice that is none: \(word)")
        }
        return choice
    }
}
