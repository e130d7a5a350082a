import Engine

/// The names of things as people type them: `k8s`, `Next.js`, `next js`, `google cloud`.
struct SearchNames: Sendable {
    typealias Word = SearchWords.Word

    /// What a name names.
    enum Thing: Sendable {
        case ours(Alternative)
        /// A neighbour, of which the site has nothing: its name.
        case other(String)
    }

    private let named: [String: Alternative]
    private let others: [String: String]
    private let wordsOfOthers: Set<String>
    /// All keys, and the words of names of several words: what a mistyped word may have meant.
    private let words: [String]

    /// - Parameter neighbours: the names of other things; what is also a name of ours is ours.
    init(_ alternatives: [Alternative], neighbours: [String]) {
        // Where two things have names that differ by a hyphen alone, an identifier goes before a name,
        // and a name before an alias.
        let ids = alternatives.map { (SearchWords.key(of: $0.id.rawValue), $0) }
        let names = alternatives.map { (SearchWords.key(of: $0.name), $0) }
        let aliases = alternatives.flatMap { alternative in
            alternative.aliases.map { (SearchWords.key(of: $0.rawValue), alternative) }
        }
        named = Dictionary(ids + names + aliases, uniquingKeysWith: { first, _ in first })
        // Half of what is written in JavaScript is also called with a `.js` behind it, or without.
        let forms = neighbours.flatMap { name in
            let key = SearchWords.key(of: name)
            let short = key.hasSuffix("js") ? String(key.dropLast(2)) : key
            return [key, short, "\(short)js"].map { ($0, name) }
        }
        others = Dictionary(forms, uniquingKeysWith: { first, _ in first })
        wordsOfOthers = Set(
            neighbours.flatMap { SearchWords.words(of: $0).map(\.key) } + others.keys)
        let parts = alternatives.flatMap { alternative in
            SearchWords.words(of: alternative.name).map(\.key)
        }
        words = Set(named.keys).union(parts).filter { $0.count > Self.longestExact }.sorted()
    }

    /// The alternative of this name, in any form of it: `Next.js`.
    func alternative(called name: String) -> Alternative? { named[SearchWords.key(of: name)] }

    /// What of ours is named, in its order and each thing once, and the words that name nothing.
    func read(_ words: some Collection<Word>) -> (named: [Alternative], rest: [Word]) {
        var found: [Alternative] = []
        var rest: [Word] = []
        for (thing, words) in things(in: words, withOthers: false) {
            guard case .ours(let alternative) = thing else {
                rest += words
                continue
            }
            if !found.contains(where: { $0.id == alternative.id }) { found.append(alternative) }
        }
        return (found, rest)
    }

    /// Everything in its order: names of one or several words, and the words that are none.
    /// `google cloud functions` is one name, not that of Google Cloud and a word.
    func things(
        in words: some Collection<Word>, withOthers: Bool = true
    ) -> [(thing: Thing?, words: ArraySlice<Word>)] {
        var found: [(Thing?, ArraySlice<Word>)] = []
        var words = Array(words)[...]
        while !words.isEmpty {
            let longest = words.prefix(Self.mostWords).prefix { $0 != .slash }.count
            var (thing, length) = (Thing?.none, max(1, longest))
            while length > 0 {
                let key = words.prefix(length).map(\.key).joined()
                thing = named[key].map(Thing.ours)
                if thing == nil, withOthers { thing = others[key].map(Thing.other) }
                if thing != nil || length == 1 { break }
                length -= 1
            }
            found.append((thing, words.prefix(length)))
            words = words.dropFirst(length)
        }
        return found
    }

    /// The word of some name that was probably meant; `nil` if none is near, and for the name of something
    /// else. Short words are what they are: of three letters, one in three would be wrong.
    func near(_ key: String) -> String? {
        guard key.count > Self.longestExact, !wordsOfOthers.contains(key) else { return nil }
        return nearestName(to: key, among: words, within: key.count > 8 ? 3 : key.count > 5 ? 2 : 1)
    }

    /// What may be named once somebody goes on typing, each thing once.
    func beginning(with words: some Collection<Word>) -> [Alternative] {
        let key = words.map(\.key).joined()
        guard !key.isEmpty else { return [] }
        let found = named.lazy.filter { $0.key.hasPrefix(key) }.map { ($0.value.id, $0.value) }
        return Array(Dictionary(found, uniquingKeysWith: { first, _ in first }).values)
    }

    /// What the words may name, of which no name has exactly these: with an end that is missing, or with the
    /// `s` of a plural. From four letters on; fewer begin too much.
    func near(to words: some Collection<Word>) -> [Alternative] {
        let key = words.map(\.key).joined()
        guard key.count > Self.longestExact else { return [] }
        let begun = beginning(with: words)
        guard begun.isEmpty, key.hasSuffix("s") else { return begun }
        return named[String(key.dropLast())].map { [$0] } ?? []
    }

    private static let mostWords = 5
    private static let longestExact = 3
}
