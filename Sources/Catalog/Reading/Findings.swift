import Engine

/// A place in a file, counted from 1; columns in Unicode scalars.
struct Mark: Hashable, Sendable {
    let line: Int
    let column: Int
    static let start = Mark(line: 1, column: 1)
}

/// Something that was read, and where it stands: for what only other files can confirm.
struct Located<Value: Sendable>: Sendable {
    let value: Value
    let mark: Mark
}

/// Collects what is wrong with one file while it is read, for mistakes are never thrown, and what only
/// other files can confirm.
final class Findings {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []
    /// Addresses of this site that its texts link to.
    private(set) var links: [Located<String>] = []
    private var remainingLookups = 100

    init(file: String) {
        self.file = file
    }

    func error(
        _ rule: Diagnostic.Rule, at mark: Mark, _ message: String, hint: String? = nil
    ) {
        add(.error, rule, mark, message, hint)
    }

    func warning(
        _ rule: Diagnostic.Rule, at mark: Mark, _ message: String, hint: String? = nil
    ) {
        add(.warning, rule, mark, message, hint)
    }

    func note(link: String, at mark: Mark) {
        links.append(Located(value: link, mark: mark))
    }

    /// The one of `names` that was probably meant. After a hundred questions about one file the
    /// answer is always `nil`: thousands of wrong names against thousands of right ones would take
    /// minutes.
    func nearest(to name: String, among names: some Sequence<String>) -> String? {
        guard remainingLookups > 0 else { return nil }
        remainingLookups -= 1
        return nearestName(to: name, among: names)
    }

    private func add(
        _ severity: Diagnostic.Severity, _ rule: Diagnostic.Rule, _ mark: Mark, _ message: String,
        _ hint: String?
    ) {
        diagnostics.append(
            Diagnostic(
                file: file, line: mark.line, column: mark.column, severity: severity, rule: rule,
                message: message, hint: hint))
    }
}
