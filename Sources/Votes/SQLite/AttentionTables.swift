import Engine
import GRDB

/// The statements on the table of attention, and the only place that knows them.
///
/// It has one row per day, comparison and run of a server. The day comes first in the key, so that the
/// last days are read, and old ones removed, without looking at the rest. Days are days since 1970.
enum AttentionTables {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("attention") { db in
            try db.execute(
                sql: """
                    CREATE TABLE attention (
                        day INTEGER NOT NULL,
                        comparison TEXT NOT NULL,
                        run TEXT NOT NULL CHECK (length(run) BETWEEN 1 AND 32),
                        readers INTEGER NOT NULL CHECK (readers >= 0),
                        quizzes INTEGER NOT NULL CHECK (quizzes >= 0),
                        votes INTEGER NOT NULL CHECK (votes >= 0),
                        PRIMARY KEY (day, comparison, run)
                    ) STRICT, WITHOUT ROWID
                    """)
        }
    }

    /// To be called within a transaction.
    static func record(_ count: AttentionCount, in db: Database) throws {
        let counted = count.counted
        try db.cachedStatement(
            sql: """
                INSERT INTO attention (day, comparison, run, readers, quizzes, votes)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (day, comparison, run) DO UPDATE
                SET readers = excluded.readers, quizzes = excluded.quizzes, votes = excluded.votes
                WHERE attention.readers + attention.quizzes + attention.votes
                    <= excluded.readers + excluded.quizzes + excluded.votes
                """
        ).execute(arguments: [
            counted.day.daysSince1970, count.comparison.rawValue, count.run, counted.readers,
            counted.quizzes, counted.votes,
        ])
    }

    static func attention(
        since day: Day, _ db: Database
    ) throws -> [Comparison.ID: [DailyAttention]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT comparison, day, sum(readers), sum(quizzes), sum(votes)
                FROM attention WHERE day >= ? GROUP BY day, comparison ORDER BY day, comparison
                """)
        let rows = try Row.fetchCursor(statement, arguments: [day.daysSince1970])
        var attention: [Comparison.ID: [DailyAttention]] = [:]
        while let row = try rows.next() {
            // What has no name here cannot be shown either, and must not hide the rest.
            guard let comparison = Comparison.ID(row[0]), let day = Day(daysSince1970: row[1])
            else { continue }
            attention[comparison, default: []].append(
                DailyAttention(day: day, readers: row[2], quizzes: row[3], votes: row[4]))
        }
        return attention
    }

    static func forget(before day: Day, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM attention WHERE day < ?", arguments: [day.daysSince1970])
    }
}
