import Engine
import GRDB

/// The statements on the table of joint readers, and the only place that knows them.
///
/// It has one row per day, pair of comparisons and run of a server, the day first, as the table of
/// attention.
enum JointReaderTable {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("joint readers") { db in
            try db.execute(
                sql: """
                    CREATE TABLE joint_readers (
                        day INTEGER NOT NULL,
                        first TEXT NOT NULL,
                        second TEXT NOT NULL CHECK (first < second),
                        run TEXT NOT NULL CHECK (length(run) BETWEEN 1 AND 32),
                        readers INTEGER NOT NULL CHECK (readers >= 0),
                        PRIMARY KEY (day, first, second, run)
                    ) STRICT, WITHOUT ROWID
                    """)
        }
    }

    /// To be called within a transaction.
    static func record(_ count: JointCount, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO joint_readers (day, first, second, run, readers)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (day, first, second, run) DO UPDATE
                SET readers = max(readers, excluded.readers)
                """
        ).execute(arguments: [
            count.day.daysSince1970, count.pair.first.rawValue, count.pair.second.rawValue,
            count.run, count.readers,
        ])
    }

    static func readers(in days: Range<Day>, _ db: Database) throws -> [ComparisonPair: Int] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT first, second, sum(readers) AS sum FROM joint_readers
                WHERE day >= ? AND day < ? GROUP BY first, second HAVING sum > 0
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [days.lowerBound.daysSince1970, days.upperBound.daysSince1970])
        var readers: [ComparisonPair: Int] = [:]
        while let row = try rows.next() {
            // What has no name here cannot be shown either, and must not hide the rest.
            guard let first = Comparison.ID(row[0]), let second = Comparison.ID(row[1]),
                let pair = ComparisonPair(first, second)
            else { continue }
            readers[pair] = row[2]
        }
        return readers
    }

    static func forget(before day: Day, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM joint_readers WHERE day < ?", arguments: [day.daysSince1970])
    }
}
