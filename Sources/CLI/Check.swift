import ArgumentParser
import Catalog

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reports every mistake in a catalog.",
        discussion: """
            Prints one line for each finding, as file:line:column: severity: message, with a hint below \
            it, and a summary last. Ends with 1 if there is an error; warnings alone are 0.
            """)

    @Argument(help: "The catalog's folder. (default: catalog)")
    var path: String?

    func run() throws {
        let folder = path ?? EnvironmentSettings().catalog ?? "catalog"
        let reading = CatalogFolder(path: folder).read(today: .today)
        Terminal.say(CheckReport(reading.diagnostics, in: folder).text)
        if reading.edition == nil { throw Failure.cannotRun("") }
    }
}
