import Engine

/// The names of alternatives as people type them: `k8s`, `Next.js`, `next js`, `google cloud`.
struct SearchNames: Sendable {
    typealias Word = SearchWords.Word

    private let named: [String: Alternative]
    /// All keys, and the words of names of several words: what a mistyped word may have meant.
    private let words: [String]

    init(_ alternatives: [Alternative]) {
        // Where two things have names that differ by a hyphen alone, an identifier goes before a name,
        // and a name before an alias.
        let ids = alternatives.map { (SearchWords.key(of: $0.id.rawValue), $0) }
        let names = alternatives.map { (SearchWords.key(of: $0.name), $0) }
        let aliases = alternatives.flatMap { alternative in
            alternative.aliases.map { (SearchWords.key(of: $0.rawValue), alternative) }
        }
        named = Dictionary(ids + names + aliases, uniquingKeysWith: { first, _ in first })
        let parts = alternatives.flatMap { alternative in
            SearchWords.words(of: alternative.name).map(\.key)
        }
        words = Set(named.keys).union(parts).filter { $0.count > Self.longestExact }.sorted()
    }

    /// What is named, in its order and each thing once, and the words that name nothing.
    func read(_ words: some Collection<Word>) -> (named: [Alternative], rest: [Word]) {
        var found: [Alternative] = []
        var rest: [Word] = []
        var words = Array(words)[...]
        while let word = words.first {
            if let (alternative, length) = longestName(at: words) {
                if !found.contains(where: { $0.id == alternative.id }) { found.append(alternative) }
                words = words.dropFirst(length)
            } else {
                rest.append(word)
                words = words.dropFirst()
            }
        }
        return (found, rest)
    }

    /// `google cloud functions` is one name, not that of Google Cloud and a word.
    private func longestName(at words: ArraySlice<Word>) -> (Alternative, Int)? {
        let words = words.prefix(Self.mostWords).prefix { $0 != .slash }
        for length in stride(from: words.count, to: 0, by: -1) {
            if let alternative = named[words.prefix(length).map(\.key).joined()] {
                return (alternative, length)
            }
        }
        return nil
    }

    /// The word of some name that was probably meant; `nil` if none is near. Short words are what they are:
    /// of three letters, one in three would be wrong.
    func near(_ key: String) -> String? {
        guard key.count > Self.longestExact else { return nil }
        return nearestName(to: key, among: words, within: key.count > 5 ? 2 : 1)
    }

    /// What may be named once somebody goes on typing.
    func beginning(with words: some Collection<Word>) -> [Alternative] {
        let key = words.map(\.key).joined()
        return named.lazy.filter { $0.key.hasPrefix(key) }.map(\.value)
    }

    private static let mostWords = 5
    private static let longestExact = 3
}
