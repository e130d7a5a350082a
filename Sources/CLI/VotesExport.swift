import ArgumentParser
import Foundation
import Votes

struct VotesExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes all votes to a file, from which another store can import them.",
        discussion: """
            The file is there as a whole or not at all, and readable by its owner alone. It has \
            pseudonyms, and no addresses; for voters to remain who they are, vote.key in the data \
            folder must move with it. No server may have the data folder open; with --database it may.

            EXAMPLES:
              tradeoff votes export --to votes.tsv
              tradeoff votes export --data /var/lib/tradeoff | gzip > votes.tsv.gz
            """)

    @Option(help: "The file to write. (default: standard output)")
    var to: String?

    @Flag(help: "Overwrites the file if it is there.")
    var force = false

    @OptionGroup var votes: VotesOption

    func run() async throws {
        try await votes.withStore { store in
            if let to {
                let count = try await export(store, to: to)
                Terminal.say("exported \(count.votes) to \(to)")
            } else {
                let count = try await export(store, to: Self.print)
                Terminal.complain("exported \(count.votes)", prefix: "")
            }
        }
    }

    private static func print(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.writeAll(bytes)
        } catch {
            throw Failure.cannotRun("standard output cannot be written: \(error.reason)")
        }
    }

    private func export(_ store: any VoteStore, to path: String) async throws -> Int {
        do {
            let file = try WholeFile(at: path, overwriting: force)
            do {
                let count = try await export(store, to: file.write)
                try file.finish()
                return count
            } catch {
                file.discard()
                throw error
            }
        } catch let error as WholeFile.AlreadyThere {
            throw Failure.cannotRun("\(path) \(error.reason); nothing was written")
        } catch let error as NewFile.Failure {
            throw Failure.cannotRun("\(path) cannot be written: \(error.reason)")
        }
    }

    private func export(
        _ store: any VoteStore, to write: ([UInt8]) throws -> Void
    ) async throws -> Int {
        let total = try await store.voteCount().votes
        let progress = ProgressLine("exported", "votes")
        defer { progress.end() }
        return try await store.export(to: write) { progress.advance(by: $0, of: total) }
    }
}
