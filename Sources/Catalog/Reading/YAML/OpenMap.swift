/// A map that is being read: keys and values come in turn.
struct OpenMap {
    private enum Pending {
        case key
        case value(of: String, mark: Mark)
        /// The value of a key that has been refused.
        case refusedValue
    }

    private(set) var entries: [Node.Entry] = []
    private var firstMarks: [String: Mark] = [:]
    private var pending = Pending.key

    mutating func add(_ node: Node, _ findings: Findings) {
        switch pending {
        case .key:
            pending = accept(node, findings)
        case .value(let key, let mark):
            entries.append(Node.Entry(key: key, mark: mark, value: node))
            pending = .key
        case .refusedValue:
            pending = .key
        }
    }

    private mutating func accept(_ key: Node, _ findings: Findings) -> Pending {
        guard case .scalar(let scalar) = key.value else {
            findings.error(.wrongKind, at: key.mark, "a key must be a text, not \(key.kind)")
            return .refusedValue
        }
        if let first = firstMarks[scalar.text] {
            findings.error(
                .duplicateKey, at: key.mark,
                "the key \(scalar.text.quoted) stands here again, after line \(first.line)",
                hint: "remove one of the two")
            return .refusedValue
        }
        firstMarks[scalar.text] = key.mark
        return .value(of: scalar.text, mark: key.mark)
    }
}
