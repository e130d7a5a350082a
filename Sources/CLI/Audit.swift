import ArgumentParser
import Catalog
import Engine
import Pages

struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows what a quiz does over all its possible answer sheets.",
        discussion: """
            Counts, exactly, how every possible way of answering all questions ends: how often each \
            alternative leads and how clearly, what can never happen, and how much each question decides.

            EXAMPLES:
              tradeoff audit
              tradeoff audit rust-vs-go
              tradeoff audit rust-vs-go --format json
            """)

    @Argument(help: "The comparison, as in rust-vs-go. Without it, all of them, a line each.")
    var slug: String?

    @Option(help: "How to print it: text or json.")
    var format = OutputFormat.text

    @OptionGroup var catalog: CatalogOption

    func run() throws {
        if let slug {
            let comparison = try catalog.comparison(slug)
            let audit = comparison.quiz.audit()
            say(
                json: AuditJSON.text(audit, of: comparison),
                text: AuditText(audit, of: comparison).text)
        } else {
            let audits = try catalog.edition().comparisons.map { ($0, $0.quiz.audit()) }
            say(json: AuditJSON.text(audits), text: AuditTable(audits).text)
        }
    }

    private func say(json: @autoclosure () -> String, text: @autoclosure () -> String) {
        switch format {
        case .json: Terminal.say(String(json().dropLast()))
        case .text: Terminal.say(text())
        }
    }
}
