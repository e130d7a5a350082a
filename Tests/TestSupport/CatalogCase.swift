package import Foundation

/// A change to a valid catalog and the diagnostics that it must lead to, as a `.case` file tells
/// it.
///
/// `Tests/CatalogTests/Cases/README.md` describes the files.
package struct CatalogCase: Sendable, CustomStringConvertible {
    /// The file's name without its extension.
    package let name: String
    /// One diagnostic after the other as they are printed; empty if there is nothing to find.
    package let expected: String
    /// What is changed was there before: the case is about what the change keeps from its readers.
    package let isAgainstBase: Bool
    let changes: [CatalogChange]

    package var description: String { name }

    /// What is wrong with a case itself.
    package struct Mistake: Error, CustomStringConvertible {
        package let description: String
    }

    /// All cases of a folder, by name.
    package static func all(in folder: URL) throws -> [CatalogCase] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".case") }.sorted()
        guard !names.isEmpty else { throw Mistake(description: "no cases in \(folder.path)") }
        return try names.map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return try CatalogCase(name: String(name.dropLast(5)), text: text)
        }
    }

    package init(name: String, text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let dashes = lines.firstIndex(where: { $0.hasPrefix("----") }) else {
            throw Mistake(description: "\(name): a line of dashes is missing")
        }
        var file = "comparisons/tea-vs-coffee.yaml"
        let against = "against: base"
        isAgainstBase = lines[..<dashes].contains { $0 == against }
        changes = try lines[..<dashes].filter { $0 != against }.compactMap { line in
            try CatalogChange(String(line), file: &file)
        }
        guard !changes.isEmpty else { throw Mistake(description: "\(name): nothing is changed") }
        self.name = name
        expected = lines[(dashes + 1)...].joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The catalog of `base`, changed.
    /// - Throws: `Mistake` if a text to be replaced does not stand there exactly once.
    package func catalog(from base: URL) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.fill(from: base)
        for change in changes { try change.make(in: folder) }
        return folder
    }
}
