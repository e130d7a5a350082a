import ArgumentParser
import Engine
import Pages

struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what a quiz does over all its possible answer sheets.",
        discussion: """
            Counts, exactly, how every possible way of answering all questions ends: how often each \
            alternative leads and how clearly, what can never happen, and how much each question decides.

            EXAMPLES:
              tradeoff audit rust-vs-go
              tradeoff audit rust-vs-go --format json
            """)

    @Argument(help: "The comparison, as in rust-vs-go.")
    var slug: String

    @Option(help: "How to print it: text or json.")
    var format = OutputFormat.text

    @OptionGroup var catalog: CatalogOption

    func run() throws {
        let comparison = try catalog.comparison(slug)
        let audit = comparison.quiz.audit()
        switch format {
        case .json:
            let text = AuditJSON.text(audit, of: comparison)
            Terminal.say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        case .text:
            Terminal.say(AuditText(audit, of: comparison).text)
        }
    }
}
