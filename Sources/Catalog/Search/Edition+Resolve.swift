package import Engine

/// Where an address leads.
package enum Resolution<Page: Identifiable & Hashable & Sendable>: Hashable, Sendable
where Page.ID: Sendable {
    case here(Page)
    /// It is there under another name.
    case moved(to: Page.ID)
    /// At most five that were perhaps meant, the likeliest first.
    case unknown(near: [Page])
}

extension Edition {
    /// What `/compare/{slug}` shows.
    ///
    /// A slug has moved if it names the same alternatives and nothing else, in another order, by other
    /// names or in other letters (`Go-vs-Rust`, `golang-or-rust`, `node.js-vs-bun`), or if an editor has
    /// listed it as an alias.
    package func resolve(_ slug: String) -> Resolution<Comparison> {
        guard slug.utf8.count <= Self.longestSlug else { return .unknown(near: []) }
        if let id = Comparison.ID(slug), let comparison = comparison(id) {
            return .here(comparison)
        }
        let slug = slug.lowercased()
        if let position = index.position(of: slug) { return .moved(to: comparisons[position].id) }
        let reading = reading(slug)
        if reading.isExact, !slug.contains("/"), let position = reading.written {
            return .moved(to: comparisons[position].id)
        }
        return .unknown(near: near(slug))
    }

    /// The title of the comparison that `slug` would be, if it names something that is compared here.
    package func unwritten(_ slug: String) -> String? {
        guard slug.utf8.count <= Self.longestSlug else { return nil }
        let reading = reading(slug)
        guard !reading.named.isEmpty, !reading.unwritten.isEmpty, !isMistyped(slug) else {
            return nil
        }
        return reading.unwritten.joined(separator: " vs ")
    }

    /// What a search for the words of `slug` is understood to ask for.
    private func reading(_ slug: String) -> SearchReading {
        SearchReading(words(of: slug), index, isFinished: true)
    }

    /// A word of it that names nothing is nearly a name of ours.
    private func isMistyped(_ slug: String) -> Bool {
        index.typedNames.read(words(of: slug).words).rest.contains {
            index.typedNames.near($0.key) != nil
        }
    }

    private func words(of slug: String) -> SearchWords {
        SearchWords(String(slug.map { "-_".contains($0) ? " " : $0 }))
    }

    /// No slug has more than 64 bytes; a longer address may still name things by longer names.
    private static var longestSlug: Int { 200 }

    /// Those that share the most names with `slug` first, and of equals the one that is spelt most
    /// like it; if nothing else, that one.
    private func near(_ slug: String) -> [Comparison] {
        var shared: [Int: Int] = [:]
        for id in index.names.mentioned(in: slug) {
            for position in index.byAlternative[id] ?? [] { shared[position, default: 0] += 1 }
        }
        let alike = nearestName(to: slug, among: index.slugs).flatMap(index.position)
        if let alike { shared[alike, default: 0] += 0 }
        let near = shared.first(5) { left, right in
            (right.value, left.key == alike ? 0 : 1, left.key)
                < (left.value, right.key == alike ? 0 : 1, right.key)
        }
        return near.map { comparisons[$0.key] }
    }
}
