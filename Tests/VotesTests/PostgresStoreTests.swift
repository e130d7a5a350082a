import Engine
import Foundation
import TestSupport
import Testing

@testable import Votes

/// What only PostgreSQL has to show: several servers, and a server that can go away.
struct PostgresStoreTests {
    @Test func `twenty servers that start at once make the same tables`() async throws {
        try await withDatabase { database, address in
            try await withThrowingTaskGroup { group in
                for number in 0..<20 {
                    group.addTask {
                        let store = try await PostgresVoteStore.patient(address)
                        try await store.cast(.by(number, for: .rust))
                        await store.close()
                    }
                }
                try await group.waitForAll()
            }
            let store = try await PostgresVoteStore.patient(address)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.rust: 20]))
            await store.close()
            let names = try await ask("SELECT name FROM tradeoff.migration", database)
            let expected = PostgresTables.migrations.map { Substring($0.name) } + ["lock"]
            #expect(names.split(separator: "\n").sorted() == expected.sorted())
        }
    }

    @Test func `servers share votes, and a counter may be negative on one of them`() async throws {
        try await withDatabase { database, address in
            let first = try await PostgresVoteStore.patient(address, firstSlot: 63)
            let second = try await PostgresVoteStore.patient(address, firstSlot: 7)
            for number in 0..<10 { try await first.cast(.by(number, for: .rust)) }
            for number in 0..<10 { try await second.cast(.by(number, for: .go)) }
            #expect(try await first.choice(of: .number(3), in: "rust-vs-go") == .go)
            #expect(try await first.tally(of: "rust-vs-go") == Tally([.go: 10]))
            #expect(try await second.tallies() == ["rust-vs-go": Tally([.go: 10])])
            for number in 0..<10 { try await first.withdraw(.number(number), from: "rust-vs-go") }
            #expect(try await second.tally(of: "rust-vs-go") == Tally())
            #expect(try await second.verify().isEmpty)
            let lowest = try await ask("SELECT min(count) FROM tradeoff.tally", database)
            #expect(try #require(Int(lowest)) < 0)
            await first.close()
            await second.close()
        }
    }

    @Test func `every vote is there once although connections are cut all the time`() async throws {
        try await withDatabase { database, address in
            let store = try await PostgresVoteStore.patient(address)
            let cutter = Task {
                while !Task.isCancelled {
                    _ = try? await ask(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """, database)
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            try await withThrowingTaskGroup { group in
                for number in 0..<400 {
                    group.addTask {
                        try await Task.sleep(for: .milliseconds(number * 3))
                        try await store.cast(.by(number, for: .rust))
                        try await store.cast(.by(number, for: .go))
                    }
                }
                try await group.waitForAll()
            }
            cutter.cancel()
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.go: 400]))
            #expect(try await store.verify().isEmpty)
            await store.close()
        }
    }

    @Test func `a wrong tally is found`() async throws {
        try await withDatabase { database, address in
            let store = try await PostgresVoteStore.patient(address)
            try await store.cast(.by(1, for: .rust))
            _ = try await ask("UPDATE tradeoff.tally SET count = 5", database)
            let mismatch = TallyMismatch(
                comparison: "rust-vs-go", choice: "rust", tallied: 5, counted: 1)
            #expect(try await store.verify() == [mismatch])
            _ = try await ask("UPDATE tradeoff.tally SET count = -5", database)
            await #expect(throws: VoteStoreError.self) { try await store.tally(of: "rust-vs-go") }
            await store.close()
        }
    }

    @Test(arguments: [
        ("ALTER DATABASE %@ SET synchronous_commit = off", "synchronous_commit"),
        (
            """
            CREATE SCHEMA tradeoff; CREATE TABLE tradeoff.migration (name text PRIMARY KEY);
            INSERT INTO tradeoff.migration VALUES ('of the year 2040')
            """, "newer tradeoff"
        ),
    ])
    func `a database that will not do is refused with the reason`(
        _ sql: String, _ reason: String
    ) async throws {
        try await withDatabase { database, address in
            let name = try await ask("SELECT current_database()", database)
            _ = try await ask(sql.replacing("%@", with: name), database)
            let error = await #expect(throws: VoteStoreError.self) {
                try await PostgresVoteStore(address, patience: .seconds(1))
            }
            #expect(error.map { "\($0)".contains(reason) } ?? false, "\(error as Any)")
        }
    }

    @Test func `a database that is not there is refused soon`() async throws {
        let address = try PostgresAddress("host=/nowhere dbname=votes user=ada password=secret")
        let error = await #expect(throws: VoteStoreError.self) {
            try await PostgresVoteStore(address, patience: .milliseconds(200))
        }
        let text = String(describing: error)
        #expect(text.contains("/nowhere") && !text.contains("secret"))
    }
}

private func ask(_ sql: String, _ database: String) async throws -> String {
    try await onOwnThread { try PostgresServer.shared.get().query(sql, in: database) }
}
