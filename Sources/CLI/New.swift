import ArgumentParser
import Catalog
import Engine
import Foundation

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begins a comparison: writes its file, and those of missing alternatives.",
        discussion: """
            What is written is valid, and says in each place what belongs there. `tradeoff check` warns of \
            every text that is still to be written. No file is ever overwritten.

            EXAMPLES:
              tradeoff new zig-vs-rust
              tradeoff new postgres-vs-sqlite --category tech
            """)

    @Argument(help: "The alternatives, joined by -vs-.")
    var name: String

    @Option(help: "Where it is filed; needed if the site has several categories.")
    var category: String?

    @OptionGroup var catalog: CatalogOption

    func run() throws {
        let edition = try catalog.edition()
        let scaffold: Scaffold
        do {
            scaffold = try Scaffold(name, in: edition, category: category, today: .today)
        } catch {
            throw Failure.usage(error.message)
        }
        try write(scaffold)
        for file in scaffold.files { Terminal.say("wrote \(catalog.folder)/\(file.path)") }
        if !scaffold.guessedNames.isEmpty {
            let names = scaffold.guessedNames.map { "\"\($0)\"" }.joined(separator: ", ")
            Terminal.say(
                "guessed \(names) from the ids: correct the name, and the title of the comparison")
        }
        Terminal.say(
            """

            Next: write what says TO WRITE.
              tradeoff check \(catalog.folder)
              tradeoff audit \(scaffold.slug) --catalog \(catalog.folder)
              tradeoff serve --preview --catalog \(catalog.folder)
            """)
    }

    /// All files, or none.
    private func write(_ scaffold: Scaffold) throws {
        var written: [NewFile] = []
        for file in scaffold.files {
            do {
                let new = try NewFile(at: "\(catalog.folder)/\(file.path)")
                written.append(new)
                try new.write(file.text.utf8)
            } catch {
                for file in written { file.remove() }
                throw Failure.cannotRun(
                    "\(catalog.folder)/\(file.path) cannot be written: \(error.reason); nothing was kept"
                )
            }
        }
    }
}
