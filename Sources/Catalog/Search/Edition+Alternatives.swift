package import Engine

extension Edition {
    /// What `/alternatives/{name}` shows. An alternative has moved if that is one of its further names,
    /// or its own in other letters: `golang`, `Go`.
    package func resolveAlternative(_ name: String) -> Resolution<Alternative> {
        if let id = Alternative.ID(name), let position = index.alternatives[id] {
            return .here(alternatives[position])
        }
        // The longest identifier has 64 bytes.
        guard name.utf8.count <= 64 else { return .unknown(near: []) }
        let name = name.lowercased()
        if let id = index.names.id(of: name) { return .moved(to: id) }
        let near = nearestName(to: name, among: index.names.all)
            .flatMap { index.names.id(of: $0) }
        return .unknown(
            near: near.flatMap { index.alternatives[$0] }.map { [alternatives[$0]] } ?? [])
    }

    /// The comparisons of an alternative, by identifier.
    package func comparisons(of alternative: Alternative.ID) -> [Comparison] {
        (index.byAlternative[alternative] ?? []).map { comparisons[$0] }
    }
}
