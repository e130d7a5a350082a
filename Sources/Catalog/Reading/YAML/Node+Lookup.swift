extension Node {
    /// One step down the tree.
    enum Step {
        case key(String)
        case index(Int)
    }

    /// A key and what stands behind it; `nil` where this is no map, or has no such key.
    func entry(_ key: String) -> Entry? {
        guard case .map(let entries) = value else { return nil }
        return entries.first { $0.key == key }
    }

    /// What stands behind `key`.
    subscript(key: String) -> Node? { entry(key)?.value }

    /// None where this is no list.
    var items: [Node] {
        if case .list(let nodes) = value { nodes } else { [] }
    }

    /// Where the value stands to which the steps lead, or the last one on the way that is there.
    func mark(of steps: [Step]) -> Mark {
        var node = self
        for step in steps {
            guard let next = node.child(step) else { break }
            node = next
        }
        return node.mark
    }

    private func child(_ step: Step) -> Node? {
        switch step {
        case .key(let key): self[key]
        case .index(let index): items.indices.contains(index) ? items[index] : nil
        }
    }
}
