import Engine

extension Field {
    /// Reads a map with known keys. Keys that `read` does not ask for are reported.
    func map<Value>(_ read: (MapReader) -> Value?) -> Value? {
        guard case .map(let entries) = node.value else {
            refuse(insteadOf: "a map")
            return nil
        }
        let reader = MapReader(entries, name: fullName(entries), mark: mark, findings)
        let value = read(reader)
        reader.finish()
        return value
    }

    /// Reads every entry of a map whose keys are names that the editor chose.
    func named<Owner, Value>(
        _ noun: String, _ count: ClosedRange<Int>,
        _ read: (Identifier<Owner>, Mark, Field) -> Value?
    ) -> [Value]? {
        guard case .map(let entries) = node.value else {
            refuse(insteadOf: "a map")
            return nil
        }
        let values = entries.map { entry -> Value? in
            let value = Field(
                node: entry.value, name: .named(noun, entry.key), findings: findings)
            guard let id = Identifier<Owner>(entry.key) else {
                IdentifierAdvice(entry.key).report("the key", at: entry.mark, findings)
                return nil
            }
            return read(id, entry.mark, value)
        }
        guard check(entries.count, count) else { return nil }
        return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }

    /// `question "safety"`, where the map says its own name.
    private func fullName(_ entries: [Node.Entry]) -> Label {
        guard case .words(let noun) = name,
            case .scalar(let id)? = entries.first(where: { $0.key == "id" })?.value.value,
            !id.text.isEmpty
        else { return name }
        return .named(noun, id.text)
    }
}
