import Catalog

/// `check --format json`.
struct CheckDocument: Encodable {
    struct Finding: Encodable {
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let rule: String
        let message: String
        let hint: String?
    }

    let diagnostics: [Finding]
    let errors: Int
    let warnings: Int

    init(_ report: CheckReport) {
        diagnostics = report.diagnostics.map {
            Finding(
                file: report.path(of: $0), line: $0.line, column: $0.column,
                severity: $0.severity.rawValue, rule: $0.rule.rawValue, message: $0.message,
                hint: $0.hint)
        }
        errors = report.errors
        warnings = report.warnings
    }
}
