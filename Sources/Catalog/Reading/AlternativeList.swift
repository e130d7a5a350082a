import Engine

/// The alternatives of one comparison, and what names each of them.
struct AlternativeList {
    /// In display order, each once; `nil` if they cannot be read.
    let ids: [Alternative.ID]?
    /// What is wrong only if the list is right: a misspelt alternative up there would otherwise be
    /// reported once more wherever the right one is named.
    let presuming: Findings

    /// Reads a map "for each alternative": it names every one of them, and nothing else.
    /// - Returns: the values in display order.
    func each<Value>(_ field: Field, _ read: (Field) -> Value?) -> [Value]? {
        guard let values = values(of: field, mayMiss: false, read) else { return nil }
        let all = values.compactMap { $0 }
        return all.count == values.count ? all : nil
    }

    /// Reads a map that may leave alternatives out.
    func some<Value>(of field: Field, _ read: (Field) -> Value?) -> [Value?]? {
        values(of: field, mayMiss: true, read)
    }

    /// The position of the alternative that is named here.
    func position(_ field: Field) -> Int? {
        guard let id = field.identifier(Alternative.ID.self) else { return nil }
        guard let ids, let position = ids.firstIndex(of: id) else {
            _ = reportUnknown(id.rawValue, at: field.mark, in: field)
            return nil
        }
        return position
    }

    private func values<Value>(
        of field: Field, mayMiss: Bool, _ read: (Field) -> Value?
    ) -> [Value?]? {
        guard case .map(let entries) = field.node.value else {
            field.refuse(insteadOf: "a map with a key for each alternative")
            return nil
        }
        var values: [String: Value] = [:]
        var missing = Set(ids?.map(\.rawValue) ?? []).subtracting(entries.map(\.key))
        for entry in entries {
            if let meant = reportUnknown(entry.key, at: entry.mark, in: field) {
                missing.remove(meant)
            }
            values[entry.key] = read(
                Field(
                    node: entry.value, name: .part(of: field.name, entry.key),
                    findings: field.findings))
        }
        if !mayMiss { report(missing, in: field) }
        return ids?.map { values[$0.rawValue] }
    }

    /// - Returns: the alternative that was probably meant, if `name` is none.
    private func reportUnknown(_ name: String, at mark: Mark, in field: Field) -> String? {
        guard let names = ids?.map(\.rawValue), !names.contains(name) else { return nil }
        let near = presuming.nearest(to: name, among: names)
        presuming.error(
            .unknownAlternative, at: mark,
            "\(field.name) names \(name.quoted), which this comparison does not have",
            hint: near.map { "did you mean \($0.quoted)?" }
                ?? "its alternatives are: \(names.joined(separator: ", "))")
        return near
    }

    private func report(_ missing: Set<String>, in field: Field) {
        for id in ids ?? [] where missing.contains(id.rawValue) {
            presuming.error(
                .missingAlternative, at: field.mark, "\(field.name) says nothing about \"\(id)\"",
                hint: "add a line \"\(id): …\"")
        }
    }
}
