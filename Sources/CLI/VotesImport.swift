import ArgumentParser
import Votes

struct VotesImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes in the votes of a file that `export` wrote.",
        discussion: """
            The whole file is checked before anything is stored. An import that was interrupted goes \
            on where it stopped, and a file that was imported changes nothing any more. Where a \
            voter has a vote here already, the later one stays. No server may have the data folder \
            open; with --database it may.

            EXAMPLES:
              tradeoff votes import votes.tsv --data /var/lib/tradeoff
              tradeoff votes import votes.tsv --database postgres://votes@db.example/votes
            """)

    @Argument(help: "The file; not a pipe, because it is read twice.")
    var file: String

    @OptionGroup var votes: VotesOption

    func run() async throws {
        let source = try checked()
        try await votes.withStore(creating: true) { store in
            let done = try await store.importedCount(of: source.checksum)
            guard done < source.count else {
                let what = source.count == 0 ? "it has no votes" : "it was imported before"
                return Terminal.say("nothing to do for \(file): \(what)")
            }
            let present = try await store.voteCount().votes
            if done > 0 {
                Terminal.say("going on after the first \(done.votes), which were imported before")
            } else if present > 0 {
                Terminal.complain(
                    "there were \(present.votes) here; of two by one voter the later one stays",
                    prefix: "note: ")
            }
            try await restore(source, after: done, in: store)
            Terminal.say("imported \((source.count - done).votes) of \(file)")
        }
        if let missing = votes.missingKeys { Terminal.complain(missing, prefix: "note: ") }
    }

    private func checked() throws -> VoteFile {
        let progress = ProgressLine("checked", "bytes")
        defer { progress.end() }
        do {
            return try VoteFile(at: file) { progress.advance(by: $0, of: $1) }
        } catch {
            throw Failure.cannotRun("\(place(of: error)): \(error.reason); nothing was imported")
        }
    }

    private func restore(
        _ source: VoteFile, after done: Int, in store: any VoteStore
    ) async throws {
        let progress = ProgressLine("imported", "votes")
        defer { progress.end() }
        progress.advance(by: done, of: source.count)
        do {
            try await store.restore(source, after: done) {
                progress.advance(by: $0, of: source.count)
            }
        } catch let error as VoteFileError {
            throw Failure.cannotRun("\(place(of: error)): \(error.reason)")
        }
    }

    private func place(of error: VoteFileError) -> String {
        error.line.map { "\(file):\($0)" } ?? file
    }
}
