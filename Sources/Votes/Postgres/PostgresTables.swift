import Engine

/// All statements on the tables in PostgreSQL, and the only place that knows them. Plain SQL, which engines that
/// speak PostgreSQL's protocol take too.
///
/// - `vote` has one row per comparison and voter, in the order of their bytes, and can be hash-partitioned by
///   comparison. `rev` counts its
///   changes; `was` is the choice before the last one, which an upsert cannot return otherwise.
/// - `tally` has one counter per comparison, choice and *slot*. Each writer moves the counters of a slot of its
///   own, so that writers hardly ever wait for each other; a tally is the sum over the slots, and one of
///   them may be negative.
enum PostgresTables {
    /// Append only: a released migration is never edited. Each has one statement.
    static let migrations: [(name: String, sql: String)] = [
        (
            "votes",
            """
            CREATE TABLE tradeoff.vote (
                comparison text COLLATE "C" NOT NULL,
                voter bytea NOT NULL CHECK (length(voter) BETWEEN 16 AND 32),
                choice text NOT NULL,
                was text,
                rev bigint NOT NULL,
                at bigint NOT NULL,
                PRIMARY KEY (comparison, voter)
            )
            """
        ),
        (
            "tallies",
            """
            CREATE TABLE tradeoff.tally (
                comparison text NOT NULL,
                choice text NOT NULL,
                slot integer NOT NULL,
                count bigint NOT NULL,
                PRIMARY KEY (comparison, choice, slot)
            )
            """
        ),
        PostgresAttention.migration, PostgresArchive.migration, PostgresJointReaders.migration,
    ]

    /// Casts what each of these voters chose; at most one vote of each. Returns a row for each that changed
    /// something: comparison, choice, and what it was before.
    static func cast(_ votes: [Vote]) -> PostgresStatement {
        PostgresStatement(
            """
            INSERT INTO tradeoff.vote AS vote (comparison, voter, choice, at, rev)
            VALUES \(PostgresStatement.rows(votes.count, of: 5))
            ON CONFLICT (comparison, voter) DO UPDATE
            SET choice = excluded.choice, was = vote.choice, rev = vote.rev + 1, at = excluded.at
            WHERE vote.choice <> excluded.choice
            RETURNING comparison, choice, was
            """,
            votes.flatMap { vote in
                [
                    .text(vote.comparison.rawValue), .bytes(vote.voter.bytes),
                    .text(vote.choice.word), .integer(vote.at), .integer(1),
                ]
            })
    }

    /// Returns a row for each vote that was there: comparison and choice.
    static func withdraw(
        _ votes: [(comparison: Comparison.ID, voter: Voter)]
    ) -> PostgresStatement {
        PostgresStatement(
            """
            DELETE FROM tradeoff.vote
            WHERE (comparison, voter) IN (\(PostgresStatement.rows(votes.count, of: 2)))
            RETURNING comparison, choice
            """,
            votes.flatMap { [.text($0.comparison.rawValue), .bytes($0.voter.bytes)] })
    }

    static func move(_ steps: [Counter: Int], slot: Int) -> PostgresStatement {
        // In one order for all, so that two writers on one slot do not lock each other out.
        let steps = steps.sorted { $0.key < $1.key }
        return PostgresStatement(
            """
            INSERT INTO tradeoff.tally AS tally (comparison, choice, slot, count)
            VALUES \(PostgresStatement.rows(steps.count, of: 4))
            ON CONFLICT (comparison, choice, slot) DO UPDATE
            SET count = tally.count + excluded.count
            """,
            steps.flatMap { counter, step in
                [
                    .text(counter.comparison), .text(counter.choice), .integer(slot),
                    .integer(step),
                ]
            })
    }

    static func choice(of voter: Voter, in comparison: Comparison.ID) -> PostgresStatement {
        PostgresStatement(
            "SELECT choice FROM tradeoff.vote WHERE comparison = $1 AND voter = $2",
            [.text(comparison.rawValue), .bytes(voter.bytes)])
    }

    /// Rows of comparison, choice, count: of one comparison or all.
    static func tallies(of comparison: Comparison.ID?) -> PostgresStatement {
        PostgresStatement(
            """
            SELECT comparison, choice, CAST(sum(count) AS bigint) FROM tradeoff.tally
            \(comparison == nil ? "" : "WHERE comparison = $1") GROUP BY comparison, choice
            """,
            comparison.map { [.text($0.rawValue)] } ?? [])
    }

    /// Rows of hour, choice, count. Division cuts off towards zero: before 1970 the hour is the one below.
    static func votesByHour(of comparison: Comparison.ID) -> PostgresStatement {
        PostgresStatement(
            """
            SELECT hour, choice, count(*) FROM (
                SELECT choice, at / 3600 - CASE WHEN at % 3600 < 0 THEN 1 ELSE 0 END AS hour
                FROM tradeoff.vote WHERE comparison = $1
            ) AS votes GROUP BY hour, choice
            """, [.text(comparison.rawValue)])
    }

    /// Rows of comparison, choice, what the tally says, how many rows there are.
    static let mismatches = PostgresStatement(
        """
        SELECT comparison, choice, CAST(sum(tallied) AS bigint), CAST(sum(counted) AS bigint) FROM (
            SELECT comparison, choice, count AS tallied, 0 AS counted FROM tradeoff.tally
            UNION ALL
            SELECT comparison, choice, 0, count(*) FROM tradeoff.vote GROUP BY comparison, choice
        ) AS both_ways GROUP BY comparison, choice HAVING sum(tallied) <> sum(counted)
        """)

    /// One counter, whatever its slot. Names as they are stored.
    struct Counter: Hashable, Comparable {
        let comparison: String
        let choice: String

        static func < (left: Self, right: Self) -> Bool {
            (left.comparison, left.choice) < (right.comparison, right.choice)
        }
    }
}
