import Catalog

/// All findings about a catalog, as they are printed.
struct CheckReport {
    private let findings: [String]
    private let errors: Int
    private let warnings: Int
    private let files: Int

    /// - Parameter folder: as the user wrote it, so that the places can be clicked.
    init(_ diagnostics: [Diagnostic], in folder: String) {
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        findings = diagnostics.map { finding in
            finding.file == "."
                ? "\(folder)\(finding.description.dropFirst())" : "\(folder)/\(finding)"
        }
        errors = diagnostics.count { $0.severity == .error }
        warnings = diagnostics.count - errors
        files = Set(diagnostics.map(\.file)).count
    }

    var text: String { (findings + [summary]).joined(separator: "\n") }

    /// "2 errors, 1 warning in 3 files".
    private var summary: String {
        guard errors + warnings > 0 else { return "no errors, no warnings" }
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
