import Synchronization

/// Finds the server that may be written to.
///
/// Of several hosts it is the one on the highest timeline: a former primary that comes back after its standby was
/// promoted still believes that it is the primary, and what is written to it is lost.
final class PostgresConnector: Sendable {
    private let address: PostgresAddress
    /// The highest timeline that was ever seen here: eight hexadecimal digits.
    private let timeline = Mutex("")

    /// For one host that does not answer.
    private static let connectTime: Duration = .seconds(2)

    init(_ address: PostgresAddress) {
        self.address = address
    }

    /// - Parameter willVote: commits must not hang there.
    /// - Throws: the last host's failure if none can be used.
    func connect(
        willVote: Bool, deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> PostgresConnection {
        var best: (connection: PostgresConnection, timeline: String)?
        var failure = PostgresError(.disconnected, "no host to connect to")
        for host in address.hosts {
            do throws(PostgresError) {
                let deadline = min(deadline, .now + Self.connectTime)
                let connection = try PostgresConnection(host, deadline: deadline)
                let timeline = try inspect(connection, deadline)
                if willVote { try refuseIfCommitsHang(connection, deadline) }
                if timeline >= best?.timeline ?? "" { best = (connection, timeline) }
            } catch {
                failure = error
            }
        }
        guard let best else { throw failure }
        let highest = timeline.withLock { highest in
            highest = max(highest, best.timeline)
            return highest
        }
        guard best.timeline == highest else {
            throw PostgresError(
                .disconnected,
                "this is a former primary, on timeline \(best.timeline) where \(highest) was seen: "
                    + "it is not written to; make it a standby of the new primary")
        }
        return best.connection
    }

    /// - Returns: the server's timeline; empty on engines that have none.
    private func inspect(
        _ connection: PostgresConnection, _ deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> String {
        let settings = try connection.run(
            [
                PostgresStatement(
                    """
                    SELECT current_setting('synchronous_commit', true), current_setting('fsync', true)
                    """)
            ], deadline: deadline)[0].rows[0]
        guard settings[0] != "off", settings[1] != "off" else {
            throw PostgresError(
                .refused,
                "PostgreSQL cannot make votes durable: synchronous_commit and fsync have to be on")
        }
        let timeline = try optional(
            "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)", connection, deadline)
        return timeline ?? ""
    }

    /// A commit that has to wait for its standby keeps its server process until the standby is back, whoever
    /// waits for it. Another one on a new connection would only hang too, until the server had no more processes.
    private func refuseIfCommitsHang(
        _ connection: PostgresConnection, _ deadline: ContinuousClock.Instant
    ) throws(PostgresError) {
        let hung = try optional(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE usename = current_user AND wait_event = 'SyncRep'
            AND query_start < clock_timestamp() - interval '2 seconds'
            """, connection, deadline)
        guard hung == nil || hung == "0" else {
            throw PostgresError(
                .stuck,
                "earlier commits still wait for a synchronous standby: start it, or name another")
        }
    }

    /// The one value of a query that other engines than PostgreSQL may not know; `nil` there.
    private func optional(
        _ sql: String, _ connection: PostgresConnection, _ deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> String? {
        do throws(PostgresError) {
            return try connection.run([PostgresStatement(sql)], deadline: deadline)[0].rows.first?[
                0]
        } catch  where error.kind == .refused {
            return nil
        }
    }
}
