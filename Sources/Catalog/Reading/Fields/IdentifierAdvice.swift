import Engine

/// What to write instead of something that is no identifier.
struct IdentifierAdvice {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    func report(_ name: String, at mark: Mark, _ findings: Findings) {
        findings.error(.identifier, at: mark, message(name), hint: hint)
    }

    func message(_ name: String) -> String {
        text.utf8.count > 64
            ? "\(name) is longer than 64 characters"
            : "\(name) is \(text.quoted), which is no identifier"
    }

    var hint: String {
        let form = "lower-case letters and digits, joined by single hyphens"
        return suggestion.map { "\(form): \($0.quoted)" } ?? form
    }

    private var suggestion: String? {
        guard text.utf8.count <= 64 else { return nil }
        let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let joined = words.joined(separator: "-")
        return Identifier<Never>(joined)?.rawValue
    }
}
