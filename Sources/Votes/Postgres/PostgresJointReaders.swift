import Engine

/// The statements on the table of joint readers in PostgreSQL, and the only place that knows them.
///
/// It has one row per day, pair of comparisons and run of a server, as the table of attention.
enum PostgresJointReaders {
    static let migration = (
        name: "joint readers",
        sql: """
        CREATE TABLE tradeoff.joint_readers (
            day integer NOT NULL,
            first text COLLATE "C" NOT NULL,
            second text COLLATE "C" NOT NULL CHECK (first < second),
            run text NOT NULL,
            readers bigint NOT NULL CHECK (readers >= 0),
            PRIMARY KEY (day, first, second, run)
        )
        """
    )

    static func record(_ counts: some Collection<JointCount>) -> PostgresStatement {
        PostgresStatement(
            """
            INSERT INTO tradeoff.joint_readers AS joint (day, first, second, run, readers)
            VALUES \(PostgresStatement.rows(counts.count, of: 5))
            ON CONFLICT (day, first, second, run) DO UPDATE
            SET readers = excluded.readers WHERE joint.readers < excluded.readers
            """,
            counts.flatMap { count -> [PostgresStatement.Parameter] in
                [
                    .integer(count.day.daysSince1970), .text(count.pair.first.rawValue),
                    .text(count.pair.second.rawValue), .text(count.run), .integer(count.readers),
                ]
            })
    }

    /// Rows of both comparisons and the readers.
    static func readers(in days: Range<Day>) -> PostgresStatement {
        PostgresStatement(
            """
            SELECT first, second, CAST(sum(readers) AS bigint) FROM tradeoff.joint_readers
            WHERE day >= $1 AND day < $2 GROUP BY first, second HAVING sum(readers) > 0
            """,
            [
                .integer(days.lowerBound.daysSince1970), .integer(days.upperBound.daysSince1970),
            ])
    }

    static func forget(before day: Day) -> PostgresStatement {
        PostgresStatement(
            "DELETE FROM tradeoff.joint_readers WHERE day < $1", [.integer(day.daysSince1970)])
    }
}
