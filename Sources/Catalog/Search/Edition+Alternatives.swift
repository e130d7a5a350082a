package import Engine

extension Edition {
    /// What `/alternatives/{name}` shows. An alternative has moved if that is one of its further names,
    /// or its own in other letters and signs: `golang`, `Next.js`.
    package func resolveAlternative(_ name: String) -> Resolution<Alternative> {
        if let id = Alternative.ID(name), let position = index.alternatives[id] {
            return .here(alternatives[position])
        }
        // The longest identifier has 64 bytes.
        guard name.utf8.count <= 64 else { return .unknown(near: []) }
        if let id = index.names.id(of: name.lowercased()) { return .moved(to: id) }
        if let alternative = index.typedNames.alternative(called: name) {
            return .moved(to: alternative.id)
        }
        let near = index.typedNames.near(SearchWords.key(of: name))
            .flatMap { index.typedNames.alternative(called: $0) }
        return .unknown(near: near.map { [$0] } ?? [])
    }

    /// The comparisons of an alternative, by identifier.
    package func comparisons(of alternative: Alternative.ID) -> [Comparison] {
        (index.byAlternative[alternative] ?? []).map { comparisons[$0] }
    }
}
