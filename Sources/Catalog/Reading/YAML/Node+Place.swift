extension Node {
    /// One step down the tree.
    enum Step {
        case key(String)
        case index(Int)
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
        switch (step, value) {
        case (.key(let key), .map(let entries)): entries.first { $0.key == key }?.value
        case (.index(let index), .list(let nodes)) where nodes.indices.contains(index):
            nodes[index]
        default: nil
        }
    }
}
