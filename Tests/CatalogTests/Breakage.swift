import Catalog
import Engine
import Foundation
import TestSupport

/// Something that goes wrong while a catalog is edited, and is a mistake wherever it happens.
struct Breakage: Sendable {
    let name: String
    /// What must be found; `nil` if that depends on the place.
    let rule: Diagnostic.Rule?
    private let change: @Sendable (TemporaryFolder, inout SeededGenerator) throws -> Damage

    /// What was done to a catalog.
    struct Damage {
        /// Where: `site.yaml:12`.
        let place: String
        /// The files in which an error must be found, in one of them at least, and in no other.
        let files: Set<String>
    }

    /// No file has a place for a breakage.
    private struct NoMatch: Error {
        let pattern: String
    }

    init(
        _ name: String, _ rule: Diagnostic.Rule?,
        change: @escaping @Sendable (TemporaryFolder, inout SeededGenerator) throws -> Damage
    ) {
        (self.name, self.rule, self.change) = (name, rule, change)
    }

    /// One match of a pattern is replaced, in one of the files that have any.
    /// - Parameters:
    ///   - files: how the files' paths begin.
    ///   - pattern: `^` and `$` stand for the ends of a line.
    ///   - template: `$1` stands for the first group.
    init(
        _ name: String, _ rule: Diagnostic.Rule?, in files: String = "", _ pattern: String,
        _ template: String
    ) {
        self.init(name, rule) { folder, generator in
            let paths = try folder.catalogFiles(files).shuffled(using: &generator)
            let regex = try NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
            for path in paths {
                let text = try folder.text(path)
                let matches = regex.matches(in: text, range: NSRange(text.startIndex..., in: text))
                guard let match = matches.randomElement(using: &generator),
                    let range = Range(match.range, in: text)
                else { continue }
                let replacement = regex.replacementString(
                    for: match, in: text, offset: 0, template: template)
                try folder.write(
                    text.replacingCharacters(in: range, with: replacement).utf8, to: path)
                let line = text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
                return Damage(place: "\(path):\(line)", files: [path])
            }
            throw NoMatch(pattern: pattern)
        }
    }

    func make(
        in folder: TemporaryFolder, using generator: inout SeededGenerator
    ) throws -> Damage {
        try change(folder, &generator)
    }
}

extension TemporaryFolder {
    /// The files of a catalog whose paths begin so, sorted.
    func catalogFiles(_ prefix: String) throws -> [String] {
        let below = try ["alternatives", "comparisons"].flatMap { name in
            try FileManager.default.contentsOfDirectory(atPath: url.appending(path: name).path)
                .map { "\(name)/\($0)" }
        }
        return (["site.yaml"] + below).filter { $0.hasPrefix(prefix) }.sorted()
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: url.appending(path: path), encoding: .utf8)
    }
}
