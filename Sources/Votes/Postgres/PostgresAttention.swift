import Engine

/// The statements on the table of attention in PostgreSQL, and the only place that knows them.
///
/// It has one row per day, comparison and run of a server, so that no two servers write the same one,
/// and can be hash-partitioned by comparison. Days are days since 1970.
enum PostgresAttention {
    static let migration = (
        name: "attention",
        sql: """
        CREATE TABLE tradeoff.attention (
            day integer NOT NULL,
            comparison text NOT NULL,
            run text NOT NULL,
            readers bigint NOT NULL CHECK (readers >= 0),
            quizzes bigint NOT NULL CHECK (quizzes >= 0),
            votes bigint NOT NULL CHECK (votes >= 0),
            PRIMARY KEY (day, comparison, run)
        )
        """
    )

    static func record(_ counts: some Collection<AttentionCount>) -> PostgresStatement {
        PostgresStatement(
            """
            INSERT INTO tradeoff.attention AS attention
                (day, comparison, run, readers, quizzes, votes)
            VALUES \(PostgresStatement.rows(counts.count, of: 6))
            ON CONFLICT (day, comparison, run) DO UPDATE
            SET readers = excluded.readers, quizzes = excluded.quizzes, votes = excluded.votes
            WHERE attention.readers + attention.quizzes + attention.votes
                <= excluded.readers + excluded.quizzes + excluded.votes
            """,
            counts.flatMap { count -> [PostgresStatement.Parameter] in
                [
                    .integer(count.counted.day.daysSince1970), .text(count.comparison.rawValue),
                    .text(count.run), .integer(count.counted.readers),
                    .integer(count.counted.quizzes), .integer(count.counted.votes),
                ]
            })
    }

    /// Rows of comparison, day, readers, quizzes, votes, by day.
    static func attention(since day: Day) -> PostgresStatement {
        PostgresStatement(
            """
            SELECT comparison, day, CAST(sum(readers) AS bigint), CAST(sum(quizzes) AS bigint),
                CAST(sum(votes) AS bigint)
            FROM tradeoff.attention WHERE day >= $1 GROUP BY day, comparison ORDER BY day
            """, [.integer(day.daysSince1970)])
    }

    static func forget(before day: Day) -> PostgresStatement {
        PostgresStatement(
            "DELETE FROM tradeoff.attention WHERE day < $1", [.integer(day.daysSince1970)])
    }
}
