import Engine

/// The statements in PostgreSQL by which votes leave and enter in numbers.
///
/// - `import` has one row per file ever imported: how many of its votes are in.
enum PostgresArchive {
    static let migration = (
        name: "imports",
        sql: """
        CREATE TABLE tradeoff.import (
            file text PRIMARY KEY,
            done bigint NOT NULL CHECK (done >= 0)
        )
        """
    )

    /// Rows of comparison, voter in hexadecimal digits, choice, revision, time.
    static func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) -> PostgresStatement {
        var parameters = [PostgresStatement.Parameter.integer(limit)]
        if let place {
            parameters += [.text(place.comparison.rawValue), .bytes(place.voter.bytes)]
        }
        return PostgresStatement(
            """
            SELECT comparison, encode(voter, 'hex'), choice, rev, at FROM tradeoff.vote
            \(place == nil ? "" : "WHERE (comparison, voter) > ($2, $3)")
            ORDER BY comparison, voter LIMIT $1
            """, parameters)
    }

    static let count = PostgresStatement(
        "SELECT count(*), count(DISTINCT comparison) FROM tradeoff.vote")

    static func done(of file: VoteFile.Checksum) -> PostgresStatement {
        PostgresStatement(
            "SELECT done FROM tradeoff.import WHERE file = $1", [.text(file.hexadecimal)])
    }

    /// In one transaction, whatever is to be done with the file: its row is locked.
    static func begin(_ file: VoteFile.Checksum) -> [PostgresStatement] {
        [
            PostgresStatement("BEGIN"),
            PostgresStatement(
                """
                INSERT INTO tradeoff.import (file, done) VALUES ($1, 0) ON CONFLICT (file) DO NOTHING
                """, [.text(file.hexadecimal)]),
            PostgresStatement(
                "SELECT done FROM tradeoff.import WHERE file = $1 FOR UPDATE",
                [.text(file.hexadecimal)]),
        ]
    }

    /// Returns a row for each vote that was put: comparison, choice, and what it was before.
    static func put(_ votes: some Collection<StoredVote>) -> PostgresStatement {
        PostgresStatement(
            """
            INSERT INTO tradeoff.vote AS vote (comparison, voter, choice, rev, at)
            VALUES \(PostgresStatement.rows(votes.count, of: 5))
            ON CONFLICT (comparison, voter) DO UPDATE
            SET choice = excluded.choice, was = vote.choice, rev = excluded.rev, at = excluded.at
            WHERE vote.at < excluded.at
            RETURNING comparison, choice, was
            """,
            votes.flatMap { stored -> [PostgresStatement.Parameter] in
                [
                    .text(stored.vote.comparison.rawValue), .bytes(stored.vote.voter.bytes),
                    .text(stored.vote.choice.word), .integer(stored.revision),
                    .integer(stored.vote.at),
                ]
            })
    }

    static func note(_ done: Int, of file: VoteFile.Checksum) -> PostgresStatement {
        PostgresStatement(
            "UPDATE tradeoff.import SET done = $2 WHERE file = $1 AND done < $2",
            [.text(file.hexadecimal), .integer(done)])
    }
}
