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
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }
}

extension SARIF {
    init(_ report: CheckReport) {
        let rules = Set(report.diagnostics.map(\.rule.rawValue)).sorted()
        let results = report.diagnostics.map { finding in
            Result(
                ruleId: finding.rule.rawValue,
                ruleIndex: rules.firstIndex(of: finding.rule.rawValue) ?? -1,
                level: finding.severity.rawValue,
                message: Message(
                    text: finding.hint.map { "\(finding.message) (\($0))" } ?? finding.message),
                locations: [
                    Location(
                        physicalLocation: PhysicalLocation(
                            artifactLocation: .init(uri: Self.uri(of: report.path(of: finding))),
                            region: .init(startLine: finding.line, startColumn: finding.column)))
                ])
        }
        runs = [Run(tool: Tool(driver: Driver(rules: rules.map(Rule.init))), results: results)]
    }

    /// Relative to where the command was run, as code hosts want it, unless the path is absolute.
    private static func uri(of path: String) -> String {
        let relative = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        let escaped =
            relative.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? relative
        return escaped.hasPrefix("/") ? "file://\(escaped)" : escaped
    }
}
