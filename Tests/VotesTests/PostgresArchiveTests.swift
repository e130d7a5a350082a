import Engine
import TestSupport
import Testing
import Votes

/// Settings of a database that must not show in a file of votes.
struct PostgresArchiveTests {
    @Test func `voters are listed alike however the database writes bytes`() async throws {
        try await withDatabase { database, address in
            let votes = [1, 2].map { StoredVote(.by($0, for: .go, at: -1), revision: 3) }
            _ = try await onOwnThread {
                let name = try PostgresServer.shared.get().query(
                    "SELECT current_database()", in: database)
                try PostgresServer.shared.get().query(
                    "ALTER DATABASE \(name) SET bytea_output = escape")
            }
            let store = try await PostgresVoteStore.patient(address)
            try await store.restore(votes, of: .one, upTo: 2)
            let listed = try await store.votes(after: nil, limit: 5)
            #expect(listed == votes)
            await store.close()
        }
    }

    @Test func `the order is that of bytes in a database of another language, too`() async throws {
        // In Danish, aa is the letter after z.
        let names: [Comparison.ID] = ["aa", "z"]
        try await withDatabase { database, _ in
            let other = "danish_\(UInt32.random(in: 0 ... .max))"
            _ = try await onOwnThread {
                try PostgresServer.shared.get().query(
                    """
                    CREATE DATABASE \(other) TEMPLATE template0
                    LOCALE_PROVIDER icu ICU_LOCALE 'da' ENCODING 'UTF8'
                    """, in: database)
            }
            let sameServer = database.split(separator: " ").filter { !$0.hasPrefix("dbname=") }
            let store = try await PostgresVoteStore.patient(
                PostgresAddress(sameServer.joined(separator: " ") + " dbname=\(other)"))
            for name in names.reversed() { try await store.cast(.by(1, for: .go, in: name)) }
            let listed = try await store.votes(after: nil, limit: 5)
            #expect(listed.map(\.vote.comparison) == names)
            await store.close()
        }
    }
}
