extension Node {
    /// What stands behind `key`; `nil` where this is no map, or has no such key.
    subscript(key: String) -> Node? {
        guard case .map(let entries) = value else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// Where `key` itself stands.
    func mark(of key: String) -> Mark? {
        guard case .map(let entries) = value else { return nil }
        return entries.first { $0.key == key }?.mark
    }

    /// None where this is no list.
    var items: [Node] {
        if case .list(let nodes) = value { nodes } else { [] }
    }
}
