extension PostgresConnection {
    /// Runs one transaction; on return it is committed. What fails is rolled back.
    ///
    /// - Parameters:
    ///   - beginning: sent first, `BEGIN` foremost.
    ///   - work: makes of their results what is to be sent together with the commit.
    func transaction(
        beginning: [PostgresStatement], deadline: Instant,
        _ work: ([PostgresRows]) throws(PostgresError) -> [PostgresStatement]
    ) throws(PostgresError) {
        do throws(PostgresError) {
            let last = try work(try run(beginning, deadline: deadline))
            let results = try run(last + [PostgresStatement("COMMIT")], deadline: deadline)
            // The commit of a transaction that failed is reported as a success of ROLLBACK.
            guard results.last?.command == "COMMIT" else {
                throw PostgresError(.refused, "the transaction was not committed")
            }
        } catch {
            if error.kind == .conflict || error.kind == .refused {
                _ = try run([PostgresStatement("ROLLBACK")], deadline: deadline)
            }
            throw error
        }
    }
}
