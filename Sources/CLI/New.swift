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
        Terminal.say(
            """

            Next: check the names and the title, which were guessed; write what says TO WRITE.
              tradeoff check \(catalog.folder)
              tradeoff audit \(scaffold.slug) --catalog \(catalog.folder)
              tradeoff serve --preview --catalog \(catalog.folder)
            """)
    }

    /// All files, or none.
    private func write(_ scaffold: Scaffold) throws {
        var written: [URL] = []
        for file in scaffold.files {
            let place = URL(filePath: catalog.folder).appending(path: file.path)
            do {
                try Data(file.text.utf8).write(to: place, options: .withoutOverwriting)
                written.append(place)
            } catch {
                for place in written { try? FileManager.default.removeItem(at: place) }
                throw Failure.cannotRun(
                    "\(place.path) cannot be written: \(error.localizedDescription); nothing was kept"
                )
            }
        }
    }
}
