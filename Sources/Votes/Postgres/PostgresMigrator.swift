/// Brings the tables to this version. Any number of servers may start at once: they queue for one row's lock.
enum PostgresMigrator {
    static func migrate(
        _ connection: PostgresConnection, deadline: ContinuousClock.Instant
    ) throws(PostgresError) {
        // Two servers that create the same thing at once: one of them is told that it exists.
        for attempt in 1...5 {
            do throws(PostgresError) {
                try prepare(connection, deadline)
                break
            } catch  where attempt < 5 && error.kind == .refused && isCollision(error) {}
        }
        let queue = PostgresStatement(
            "SELECT 1 FROM tradeoff.migration WHERE name = $1 FOR UPDATE", [.text(lock)])
        try connection.transaction(
            beginning: [PostgresStatement("BEGIN"), queue], deadline: deadline
        ) { _ throws(PostgresError) in
            // Only now: before, another server may have been at it.
            let names = PostgresStatement("SELECT name FROM tradeoff.migration")
            let applied = try connection.run([names], deadline: deadline)[0].rows.compactMap {
                $0[0]
            }
            try checkKnown(applied)
            return PostgresTables.migrations.filter { !applied.contains($0.name) }.flatMap {
                migration in
                [
                    PostgresStatement(migration.sql),
                    PostgresStatement(
                        "INSERT INTO tradeoff.migration (name) VALUES ($1)",
                        [.text(migration.name)]),
                ]
            }
        }
    }

    /// The row that servers queue for.
    private static let lock = "lock"

    private static func prepare(
        _ connection: PostgresConnection, _ deadline: ContinuousClock.Instant
    ) throws(PostgresError) {
        let exists = try connection.run(
            [
                PostgresStatement(
                    """
                    SELECT 1 FROM information_schema.tables
                    WHERE table_schema = 'tradeoff' AND table_name = 'migration'
                    """)
            ], deadline: deadline)[0].rows
        if exists.isEmpty {
            // Each on its own: that something exists already is only a notice, but may abort what follows.
            for sql in [
                "CREATE SCHEMA IF NOT EXISTS tradeoff",
                "CREATE TABLE IF NOT EXISTS tradeoff.migration (name text PRIMARY KEY)",
            ] {
                _ = try connection.run([PostgresStatement(sql)], deadline: deadline)
            }
        }
        _ = try connection.run(
            [
                PostgresStatement(
                    "INSERT INTO tradeoff.migration (name) VALUES ($1) ON CONFLICT (name) DO NOTHING",
                    [.text(lock)])
            ], deadline: deadline)
    }

    private static func isCollision(_ error: PostgresError) -> Bool {
        ["23505", "42P06", "42P07", "42710", "XX000"].contains(error.state)
    }

    private static func checkKnown(_ applied: [String]) throws(PostgresError) {
        let known = Set(PostgresTables.migrations.map(\.name) + [lock])
        guard known.isSuperset(of: applied) else {
            throw PostgresError(
                .refused, "its votes were written by a newer tradeoff: update this one")
        }
    }
}
