import ArgumentParser
import Votes

struct VotesVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Counts all votes again and says where the tallies differ.",
        discussion: """
            Ends with 1 if one does. No server may have the data folder open; with --database it may.

            EXAMPLES:
              tradeoff votes verify --data /var/lib/tradeoff
              tradeoff votes verify --database postgres://votes@db.example/votes
            """)

    @OptionGroup var votes: VotesOption

    func run() async throws {
        try await votes.withStore { store in
            let count = try await store.voteCount()
            let mismatches = try await store.verify()
            for mismatch in mismatches { Terminal.say(Self.line(mismatch)) }
            let comparisons =
                count.comparisons == 1
                ? "1 comparison" : "\(count.comparisons.grouped) comparisons"
            Terminal.say("counted \(count.votes.votes) in \(comparisons): \(verdict(mismatches))")
            if !mismatches.isEmpty { throw Failure.cannotRun("") }
        }
    }

    private static func line(_ mismatch: TallyMismatch) -> String {
        "\(mismatch.comparison): the tally of \(mismatch.choice) is \(mismatch.tallied.grouped), "
            + "counted are \(mismatch.counted.grouped)"
    }

    private func verdict(_ mismatches: [TallyMismatch]) -> String {
        switch mismatches.count {
        case 0: "every tally equals them"
        case 1: "1 tally differs"
        default: "\(mismatches.count.grouped) tallies differ"
        }
    }
}
