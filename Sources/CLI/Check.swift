import ArgumentParser
import Catalog

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reports every mistake in a catalog.",
        discussion: """
            Prints one line for each finding, as file:line:column: severity: message, with a hint below \
            it, and a summary last. Ends with 1 if there is an error, or with --strict also if there is \
            a warning.

            EXAMPLES:
              tradeoff check catalog
              tradeoff check --strict --format sarif catalog > check.sarif
              tradeoff check --against origin/main catalog
            """)

    @Argument(help: "The catalog's folder. (default: catalog)")
    var path: String?

    @Flag(help: "Warnings are failures, too.")
    var strict = false

    @Option(help: "How to print it: text, json, or sarif (2.1.0, for code hosts).")
    var format = CheckFormat.text

    @Option(
        help: ArgumentHelp(
            "A revision in git: warns of what has changed since and stands in no history.",
            valueName: "revision"))
    var against: String?

    func run() throws {
        let folder = path ?? EnvironmentSettings().catalog ?? "catalog"
        let progress = ProgressLine("checked", "files")
        let earlier = try against.map { try EarlierCatalog(of: folder, at: $0).files() }
        let reading = CatalogFolder(path: folder).read(
            today: .today, since: earlier, onFile: { progress.advance(of: $0) })
        progress.end()
        let report = CheckReport(reading.diagnostics, in: folder)
        Terminal.say(report.text(format))
        if let against, !reading.uncompared.isEmpty {
            let files = reading.uncompared.joined(separator: ", ")
            Terminal.complain("broken at \(against), so not compared: \(files)", prefix: "note: ")
        }
        if reading.edition == nil || (strict && report.warnings > 0) { throw Failure.cannotRun("") }
    }
}
