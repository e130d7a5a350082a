import Catalog
import Foundation
import Pages

/// All findings about a catalog, as they are printed.
struct CheckReport {
    let diagnostics: [Diagnostic]
    /// As the user wrote it, without a slash at its end, so that the places can be clicked.
    let folder: String

    init(_ diagnostics: [Diagnostic], in folder: String) {
        self.diagnostics = diagnostics
        self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    var errors: Int { diagnostics.count { $0.severity == .error } }
    var warnings: Int { diagnostics.count - errors }

    /// Where a finding's file stands, from where the command was run.
    func path(of finding: Diagnostic) -> String {
        finding.file == "." ? folder : "\(folder)/\(finding.file)"
    }

    func text(_ format: CheckFormat) -> String {
        switch format {
        case .text: text
        case .json: String(JSONText.of(CheckDocument(self)).dropLast())
        case .sarif: String(JSONText.of(SARIF(self)).dropLast())
        }
    }

    var text: String {
        let findings = diagnostics.map { finding in
            let line = finding.description.dropFirst(finding.file.count)
            return "\(path(of: finding))\(line)"
        }
        return (findings + [summary]).joined(separator: "\n")
    }

    /// "2 errors, 1 warning in 3 files".
    private var summary: String {
        guard errors + warnings > 0 else { return "no errors, no warnings" }
        let files = Set(diagnostics.map(\.file)).count
        return
            "\(errors.counted("error")), \(warnings.counted("warning")) in \(files.counted("file"))"
    }
}

extension Int {
    /// "1 error", "2 errors", "no errors".
    func counted(_ noun: String) -> String {
        "\(self == 0 ? "no" : String(self)) \(noun)\(self == 1 ? "" : "s")"
    }
}
