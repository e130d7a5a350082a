import Engine

/// The names that lead to alternatives: their identifiers and their further names.
struct AlternativeNames: Sendable {
    private let ids: [String: Alternative.ID]

    init(_ alternatives: some Sequence<(id: Alternative.ID, aliases: [Alternative.ID])>) {
        let names = alternatives.flatMap { alternative in
            ([alternative.id] + alternative.aliases).map { ($0.rawValue, alternative.id) }
        }
        ids = Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The alternative of this name, whichever of its names that is.
    func id(of name: String) -> Alternative.ID? { ids[name] }

    /// The alternatives of `a-vs-b`, whatever they are called in it and in whatever order they
    /// stand; `nil` if a part of it is no such name, or two are names of the same.
    func set(of slug: String) -> Set<Alternative.ID>? {
        let parts = slug.split(separator: "-vs-", omittingEmptySubsequences: false)
        let named = Set(parts.compactMap { ids[String($0)] })
        return named.count == parts.count ? named : nil
    }

    /// The alternatives whose names stand somewhere in `slug`.
    func mentioned(in slug: String) -> Set<Alternative.ID> {
        let words = slug.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var found: Set<Alternative.ID> = []
        for start in words.indices {
            for end in start..<min(start + Self.mostWords, words.count) {
                if let id = ids[words[start...end].joined(separator: "-")] { found.insert(id) }
            }
        }
        return found
    }

    private static let mostWords = 5
}
