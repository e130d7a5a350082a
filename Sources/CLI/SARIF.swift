import ArgumentParser
import Catalog
import Foundation

/// `check --format sarif`: a log that code hosts read to annotate the lines of a change.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
struct SARIF: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        /// Ours count Unicode scalars.
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name = "tradeoff"
        let version = Tradeoff.configuration.version
        let rules: [Rule]
    }

    struct Rule: Encodable {
        let id: String
        let shortDescription: Message
    }

    struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
    }

    struct Message: Encodable {
        let text: String
    }

    struct Location: Encodable {
        let physicalLocation: PhysicalLocation
    }

    struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    struct ArtifactLocation: Encodable {
        let uri: String
        /// What a relative one is relative to; missing where it is absolute.
        let uriBaseId: String?
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }
}

extension SARIF {
    init(_ report: CheckReport) {
        let rules = Set(report.diagnostics.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
        let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        let results = report.diagnostics.map { finding in
            Result(
                ruleId: finding.rule.rawValue, ruleIndex: indices[finding.rule] ?? -1,
                level: finding.severity.rawValue,
                message: Message(
                    finding.hint.map { "\(finding.message) (\($0))" } ?? finding.message),
                locations: [
                    Location(
                        physicalLocation: PhysicalLocation(
                            artifactLocation: ArtifactLocation(path: report.path(of: finding)),
                            region: Region(startLine: finding.line, startColumn: finding.column)))
                ])
        }
        let driver = Driver(
            rules: rules.map { rule in
                Rule(id: rule.rawValue, shortDescription: Message("\(rule.summary.capitalised)."))
            })
        runs = [Run(tool: Tool(driver: driver), results: results)]
    }
}

extension SARIF.Message {
    /// - Parameter plain: as it is to be read. Braces are doubled: single ones hold the number of an argument
    ///   (section 3.11.5).
    init(_ plain: String) {
        text = plain.replacing("{", with: "{{").replacing("}", with: "}}")
    }
}

extension SARIF.ArtifactLocation {
    /// Below the repository's root, as code hosts want it: the command is run there. An absolute path is its
    /// own address.
    init(path: String) {
        let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        let escaped = parts.addingPercentEncoding(withAllowedCharacters: .pathOfURI) ?? parts
        self =
            path.hasPrefix("/")
            ? Self(uri: "file:///\(escaped)", uriBaseId: nil)
            : Self(uri: escaped, uriBaseId: "%SRCROOT%")
    }
}

extension CharacterSet {
    /// Without the colon: in the first part of a relative address it would end the name of a scheme.
    fileprivate static let pathOfURI = CharacterSet.urlPathAllowed.subtracting(
        CharacterSet(charactersIn: ":"))
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
