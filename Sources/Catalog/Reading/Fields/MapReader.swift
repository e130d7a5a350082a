/// The keys of one map, each asked for by name; in the end it knows which were missing and which
/// nobody asked for.
final class MapReader {
    let name: Label
    let mark: Mark
    let findings: Findings
    private let entries: [String: Node.Entry]
    private let order: [Node.Entry]
    private var known: [String] = []
    private var missing: [String] = []

    init(_ entries: [Node.Entry], name: Label, mark: Mark, _ findings: Findings) {
        self.name = name
        self.mark = mark
        self.findings = findings
        order = entries
        self.entries = Dictionary(
            entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func required<Value>(_ key: String, _ read: (Field) -> Value?) -> Value? {
        guard let field = field(key) else {
            missing.append(key)
            return nil
        }
        return read(field)
    }

    /// `nil` where the key is absent, too.
    func optional<Value>(_ key: String, _ read: (Field) -> Value?) -> Value? {
        field(key).flatMap { field in
            var field = field
            field.isOptional = true
            return read(field)
        }
    }

    func has(_ key: String) -> Bool { entries[key] != nil }

    /// A key is there that nobody has asked for so far.
    var hasUnknown: Bool { order.contains { !known.contains($0.key) } }

    private func field(_ key: String) -> Field? {
        known.append(key)
        return entries[key].map { Field(node: $0.value, name: .key(key), findings: findings) }
    }

    /// Between braces the rest of a text behind a comma looks like a key without a value.
    private func advice(on entry: Node.Entry) -> String {
        entry.value.isEmpty && entry.key.contains(" ")
            ? "put a text with a comma in quotation marks"
            : "known are: \(known.joined(separator: ", "))"
    }

    /// A key that is probably a missing one, misspelt, is one mistake and not two.
    func finish() {
        for entry in order where !known.contains(entry.key) {
            let near = findings.nearest(to: entry.key, among: known.filter { entries[$0] == nil })
            missing.removeAll { $0 == near }
            findings.error(
                .unknownKey, at: entry.mark, "\(name) has an unknown key \(entry.key.quoted)",
                hint: near.map { "did you mean \($0.quoted)?" } ?? advice(on: entry))
        }
        for key in missing {
            findings.error(
                .missingKey, at: mark, "\(name) has no \(key.quoted)",
                hint: "add a line \"\(key): …\"")
        }
    }
}
