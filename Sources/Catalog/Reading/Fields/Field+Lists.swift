extension Field {
    /// Reads every item of a list, also after one that is broken.
    /// - Parameter noun: what one item is: `a question` without the article.
    func list<Value>(
        of noun: String, _ count: ClosedRange<Int>, _ read: (Field) -> Value?
    ) -> [Value]? {
        guard case .list(let nodes) = node.value else {
            refuse(insteadOf: "a list")
            return nil
        }
        let values = nodes.map { read(Field(node: $0, name: .words(noun), findings: findings)) }
        guard check(nodes.count, count) else { return nil }
        return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }

    /// Reports a list or map with too few or too many entries.
    func check(_ count: Int, _ allowed: ClosedRange<Int>) -> Bool {
        if allowed.contains(count) { return true }
        if count == 0 {
            error(.empty, "\(name) is empty", hint: "write at least \(allowed.lowerBound)")
        } else {
            let wanted =
                count < allowed.lowerBound
                ? "at least \(allowed.lowerBound)" : "at most \(allowed.upperBound)"
            error(
                .wrongCount,
                "\(name) has \(count) \(count == 1 ? "entry" : "entries"); it must have \(wanted)")
        }
        return false
    }

    /// Reports values that stand in a list twice, and returns the list without them.
    func unique<Value: Hashable & CustomStringConvertible>(
        _ values: [Located<Value>]
    ) -> [Located<Value>] {
        var seen: Set<Value> = []
        return values.filter { value in
            if seen.insert(value.value).inserted { return true }
            findings.error(
                .duplicate, at: value.mark, "\(name) names \(value.value.description.quoted) twice",
                hint: "remove one of the two")
            return false
        }
    }
}
