import Engine
import TestSupport
import Testing

@testable import Votes

/// A synchronous standby that is away: commits wait for it, for ever if need be.
struct PostgresStandbyTests {
    /// Longer than the two seconds after which a commit counts as stuck, by what a busy machine takes.
    private static let patience: Duration = .seconds(6)

    @Test func `a vote that waits for the standby is not confirmed, and nothing else suffers`()
        async throws
    {
        let server = try await onOwnThread { try PostgresServer() }
        let database = try await onOwnThread { try server.newDatabase() }
        let store = try await PostgresVoteStore(
            PostgresAddress(database), patience: Self.patience)
        try await store.cast(.by(1, for: .rust))

        try await standby("nobody", of: server)
        await #expect(throws: VoteStoreError.self) { try await store.cast(.by(2, for: .go)) }
        #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == .rust)
        for number in 0..<50 {
            let error = await #expect(throws: VoteStoreError.self) {
                try await store.cast(.by(number * 2, for: .go))
            }
            if number > 2 { #expect(String(describing: error).contains("standby")) }
        }
        // Not one for each vote: they would use up all that the server has.
        let waiting = try await stuck(server)
        #expect((1...2).contains(waiting), "\(waiting)")

        try await standby("", of: server)
        try await untilNothingIsStuck(server)
        try await store.cast(.by(3, for: .go))
        #expect(try await store.tally(of: "rust-vs-go").count(of: .go) >= 1)
        #expect(try await store.verify().isEmpty)
        await store.close()
    }

    @Test func `a wait that an administrator ends is no confirmation`() async throws {
        let server = try await onOwnThread { try PostgresServer() }
        let database = try await onOwnThread { try server.newDatabase() }
        let store = try await PostgresVoteStore(PostgresAddress(database), patience: .seconds(30))
        try await standby("nobody", of: server)
        let vote = Task { try await store.cast(.by(1, for: .go)) }
        while try await stuck(server) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        _ = try await onOwnThread {
            try server.query(
                """
                SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'
                """)
        }
        let outcome = await vote.result
        #expect(throws: VoteStoreError.self) { try outcome.get() }
        try await standby("", of: server)
        await store.close()
    }

    private func standby(_ name: String, of server: PostgresServer) async throws {
        try await onOwnThread {
            try server.query("ALTER SYSTEM SET synchronous_standby_names = '\(name)'")
            try server.query("SELECT pg_reload_conf()")
            while try server.query("SHOW synchronous_standby_names") != name {}
        }
    }

    private func stuck(_ server: PostgresServer) async throws -> Int {
        let text = try await onOwnThread {
            try server.query(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
        }
        return try #require(Int(text))
    }

    private func untilNothingIsStuck(_ server: PostgresServer) async throws {
        while try await stuck(server) > 0 { try await Task.sleep(for: .milliseconds(20)) }
    }
}
