import Engine
import Foundation
import GRDB
import TestSupport
import Testing
import Votes

struct VotesTests {
    @Test func `votes move to another folder and back as they were`() throws {
        let place = try VotesPlace()
        let file = try place.file(of: 2_500)
        let imported = try Program.run("votes", "import", file, "--data", place["new"])
        #expect(imported.code == 0)
        #expect(imported.output == "imported 2,500 votes of \(file)\n")
        #expect(
            imported.errors.contains("note: there is no \(place["new"])/vote.key: copy it"))

        let exported = try Program.run(
            "votes", "export", "--to", place["again.tsv"],
            environment: ["TRADEOFF_DATA": place["new"]])
        #expect(exported.output == "exported 2,500 votes to \(place["again.tsv"])\n")
        #expect(try place.bytes("again.tsv") == place.bytes("votes.tsv"))
        let printed = try Program.run("votes", "export", "--data", place["new"])
        #expect(try Data(printed.output.utf8) == place.bytes("votes.tsv"))
        #expect(printed.errors == "exported 2,500 votes\n")

        let verified = try Program.run("votes", "verify", "--data", place["new"])
        #expect(verified.code == 0)
        #expect(
            verified.output
                == "counted 2,500 votes in 25 comparisons: every tally equals them\n")
    }

    @Test func `a file that was imported changes nothing, although a voter has withdrawn`()
        async throws
    {
        let place = try VotesPlace()
        let file = try place.file(of: 3)
        _ = try Program.run("votes", "import", file, "--data", place["data"])
        let store = try SQLiteVoteStore(folder: place["data"])
        let votes = try await store.votes(after: nil, limit: 1)
        try await store.withdraw(votes[0].vote.voter, from: votes[0].vote.comparison)
        await store.close()
        let again = try Program.run("votes", "import", file, "--data", place["data"])
        #expect(again.code == 0)
        #expect(again.output == "nothing to do for \(file): it was imported before\n")
        let verified = try Program.run("votes", "verify", "--data", place["data"])
        #expect(verified.output.hasPrefix("counted 2 votes "))
    }

    @Test func `who imports into a folder with votes is told`() throws {
        let place = try VotesPlace()
        _ = try Program.run("votes", "import", try place.file(of: 3), "--data", place["data"])
        let more = try Program.run(
            "votes", "import", try place.file(of: 5), "--data", place["data"])
        #expect(more.code == 0)
        #expect(more.errors.hasPrefix("note: there were 3 votes here; of two by one voter"))
        let verified = try Program.run("votes", "verify", "--data", place["data"])
        #expect(verified.output.hasPrefix("counted 5 votes "))
    }

    @Test(arguments: ["data/vote.key", "elsewhere"])
    func `where the keys are there already, an import says nothing about them`(
        path: String
    ) throws {
        let place = try VotesPlace()
        try place.folder.write(Array("keys".utf8), to: path)
        let environment = path == "elsewhere" ? ["TRADEOFF_VOTE_KEY_FILE": place[path]] : [:]
        let imported = try Program.run(
            "votes", "import", try place.file(of: 1), "--data", place["data"],
            environment: environment)
        #expect(imported.output.hasPrefix("imported 1 vote of "))
        #expect(imported.errors.isEmpty)
    }

    @Test func `a file that is not sound is refused at its line, and no folder is made`() throws {
        let place = try VotesPlace()
        let file = try place.file(of: 3)
        let lines = try String(contentsOfFile: file, encoding: .utf8)
        try Data(lines.dropLast(5).utf8).write(to: URL(filePath: file))
        let imported = try Program.run("votes", "import", file, "--data", place["data"])
        #expect(imported.code == 1)
        #expect(imported.output.isEmpty)
        #expect(
            imported.errors == "error: \(file):5: the file ends within this line: "
                + "it is not complete; nothing was imported\n")
        #expect(!FileManager.default.fileExists(atPath: place["data"]))
    }

    @Test func `a pipe is refused with what to do`() throws {
        let place = try VotesPlace()
        let process = Program.process(["votes", "import", "/dev/stdin", "--data", place["data"]])
        process.standardInput = Pipe()
        let imported = try Program.run(process)
        #expect(imported.code == 1)
        #expect(imported.errors.contains("/dev/stdin: it is not a regular file"))
    }

    @Test(arguments: ["verify", "export"])
    func `a folder without votes is named and not made`(command: String) throws {
        let place = try VotesPlace()
        let outcome = try Program.run("votes", command, "--data", place["mistyped"])
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "error: there are no votes in \(place["mistyped"])\n")
        #expect(!FileManager.default.fileExists(atPath: place["mistyped"]))
    }

    @Test(arguments: [["verify"], ["export"], ["import", "FILE"]])
    func `votes that a server has open are refused`(command: [String]) async throws {
        let place = try VotesPlace()
        let file = try place.file(of: 1)
        let store = try SQLiteVoteStore(folder: place["data"])
        let arguments = command.map { $0 == "FILE" ? file : $0 }
        let outcome = try Program.run(
            Program.process(["votes"] + arguments + ["--data", place["data"]]))
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("in use by another tradeoff: stop it"))
        await store.close()
    }

    @Test func `a tally that differs is named`() async throws {
        let place = try VotesPlace()
        _ = try Program.run("votes", "import", try place.file(of: 300), "--data", place["data"])
        let database = try DatabaseQueue(path: place["data/votes.sqlite"])
        try await database.write { db in
            try db.execute(
                sql: "UPDATE tally SET count = 1200 WHERE comparison = 'a-vs-1' AND choice = 'a'")
        }
        try database.close()
        let verified = try Program.run("votes", "verify", "--data", place["data"])
        #expect(verified.code == 1)
        #expect(verified.errors.isEmpty)
        #expect(
            verified.output == """
                a-vs-1: the tally of a is 1,200, counted are 100
                counted 300 votes in 3 comparisons: 1 tally differs

                """)
    }
}
