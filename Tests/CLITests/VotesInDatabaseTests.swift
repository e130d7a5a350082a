import Foundation
import TestSupport
import Testing

/// From a data folder to PostgreSQL and back.
struct VotesInDatabaseTests {
    @Test func `votes move to PostgreSQL and back as they were`() async throws {
        let place = try VotesPlace()
        let file = try place.file(of: 2_500)
        let database = try await onOwnThread { try PostgresServer.shared.get().newDatabase() }
        try await onOwnThread {
            let imported = try Program.run(
                "votes", "import", file, "--database", database, "--data", place["data"])
            #expect(imported.code == 0)
            #expect(imported.output == "imported 2,500 votes of \(file)\n")
            #expect(imported.errors.contains("note: there is no \(place["data"])/vote.key"))
            let environment = ["TRADEOFF_DATABASE": database, "TRADEOFF_DATA": place["data"]]
            let verified = try Program.run("votes", "verify", environment: environment)
            #expect(
                verified.output
                    == "counted 2,500 votes in 25 comparisons: every tally equals them\n")
            let again = try Program.run("votes", "import", file, environment: environment)
            #expect(again.output == "nothing to do for \(file): it was imported before\n")
            let exported = try Program.run(
                "votes", "export", "--to", place["again.tsv"], environment: environment)
            #expect(exported.code == 0)
            #expect(try place.bytes("again.tsv") == place.bytes("votes.tsv"))
            #expect(!FileManager.default.fileExists(atPath: place["data"]))
        }
    }

    @Test func `an import that is killed goes on where it stopped`() async throws {
        let place = try VotesPlace()
        let file = try place.file(of: 10_000)
        let server = try await onOwnThread { try PostgresServer.shared.get() }
        try await onOwnThread {
            var database = ""
            try Program.untilInTime {
                database = try server.newDatabase()
                let wasKilled = try Program.isKilled(
                    Program.process(["votes", "import", file, "--database", database])
                ) { done(server, database) >= 2_000 }
                guard wasKilled else { return false }
                // Its transaction may still be under way; the next import waits for it.
                let again = try Program.run("votes", "import", file, "--database", database)
                #expect(again.code == 0)
                return again.thousandsDone.map((1..<10).contains) ?? false
            }
            let printed = try Program.run("votes", "export", "--database", database)
            #expect(try Data(printed.output.utf8) == place.bytes("votes.tsv"))
            let verified = try Program.run("votes", "verify", "--database", database)
            #expect(verified.code == 0)
        }
    }

    @Test func `a database that is not there is named, and no folder is made`() throws {
        let place = try VotesPlace()
        let outcome = try Program.run(
            "votes", "verify", "--data", place["data"], "--database", "host=\(place["no"]) user=ada"
        )
        #expect(outcome.code == 1)
        #expect(outcome.errors.hasPrefix("error: cannot use the database: "))
        #expect(!FileManager.default.fileExists(atPath: place["data"]))
    }

    /// How many votes of whichever file are in.
    private func done(_ server: PostgresServer, _ database: String) -> Int {
        let answer = try? server.query("SELECT max(done) FROM tradeoff.import", in: database)
        return answer.flatMap { Int($0) } ?? 0
    }
}
