import ArgumentParser
import Engine

/// `question=answer` on a command line.
struct Assignment: ExpressibleByArgument {
    let field: AnswerSheet.Field

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        field = AnswerSheet.Field(question: String(parts[0]), value: String(parts[1]))
    }
}
