import ArgumentParser

struct VotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "votes",
        abstract: "Counts the votes again, and moves them from one store to another.",
        subcommands: [VotesVerify.self, VotesExport.self, VotesImport.self])
}

extension Int {
    /// "1 vote", "1,200 votes".
    var votes: String { self == 1 ? "1 vote" : "\(grouped) votes" }
}
