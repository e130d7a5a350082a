/// A finding about a catalog file: where, how bad, what is wrong and what to do.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Sendable {
        /// The edition is not served.
        case error
        /// Worth a look; the edition is served.
        case warning
    }

    /// Path below the catalog folder, `comparisons/rust-vs-go.yaml`; `.` for the folder itself.
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode scalars, as editors count.
    package let column: Int
    package let severity: Severity
    package let rule: Rule
    package let message: String
    /// What to do about it.
    package let hint: String?

    package init(
        file: String, line: Int, column: Int, severity: Severity, rule: Rule, message: String,
        hint: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.rule = rule
        self.message = message
        self.hint = hint
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: severity: message`, and below it the hint, indented.
    package var description: String {
        let finding = "\(file):\(line):\(column): \(severity.rawValue): \(message)"
        return hint.map { "\(finding)\n  hint: \($0)" } ?? finding
    }
}

extension Sequence<Diagnostic> {
    /// By file, line and column; at one place in the order in which they were found.
    func inReadingOrder() -> [Diagnostic] {
        enumerated().sorted { left, right in
            (left.element.file, left.element.line, left.element.column, left.offset)
                < (right.element.file, right.element.line, right.element.column, right.offset)
        }.map(\.element)
    }
}
