import Engine

/// What a search is understood to ask for.
struct SearchReading: Sendable {
    typealias Word = SearchWords.Word

    /// What of ours is named anywhere, or was perhaps meant.
    var named: [Alternative]
    /// The words that say what is searched for.
    let words: [Word]
    /// Those that name nothing, with fillers; empty where things are compared.
    private(set) var unnamed: [Word]
    /// What is to be compared and is compared nowhere, by name; empty if there is nothing like that.
    private(set) var unwritten: [String] = []
    /// The comparison of all that is to be compared, by position.
    private(set) var written: Int?
    /// Nothing but what it compares is named.
    private(set) var isExact = false
    /// Those that may be meant, once somebody goes on typing.
    private(set) var likely: Set<Int> = []

    /// - Parameter isFinished: nobody goes on typing.
    init(_ text: SearchWords, _ index: EditionIndex, isFinished: Bool = false) {
        let names = index.typedNames
        let (named, rest) = names.read(text.words)
        let words = index.synonyms.replaced(in: text.words)
        let telling = words.filter { !$0.isFiller || names.read([$0]).rest.isEmpty }
        self.named = named
        unnamed = index.synonyms.replaced(in: rest)
        self.words = telling.isEmpty ? words.filter { !$0.key.isEmpty } : telling
        // A thing may be called like a separator: the language V.
        let parts = Self.parts(
            of: text.words, separatedBy: rest.filter { $0.separation != .none }, names)
        if parts.count > 1, let sides = Self.sides(of: parts, names) {
            let isCertain = parts.contains { $0.separation == .certain }
            unnamed = []
            let slugs = parts.map { $0.words.map(\.key).joined(separator: "-") }
            let last = names.beginning(with: SearchSide.tidied(parts[parts.count - 1].words))
            read(sides, isCertain: isCertain, orWithLast: isFinished ? [] : last, index)
            let read = parts.reduce(parts.count - 1) { $0 + $1.words.count }
            isExact = isExact && read == text.words.count
            // An editor may have said where an address with further words leads.
            let listed = [slugs, slugs.reversed()].lazy.compactMap {
                index.position(of: $0.joined(separator: "-vs-"))
            }
            if written == nil, let position = listed.first { (written, unwritten) = (position, []) }
        } else if parts.allSatisfy({ !names.read($0.words).named.isEmpty }) {
            written = index.position(comparing: Set(named.map(\.id)))
            let isOnlyNames = rest.allSatisfy { $0.isFiller && $0.separation == .none }
            isExact = isOnlyNames
            if written == nil, isOnlyNames, named.count > 1 { unwritten = named.map(\.name) }
        }
        if text.isUnfinished, text.words.count == 1, text.words[0].key.count == 1, named.isEmpty {
            likely = Set(
                names.beginning(with: text.words).flatMap { index.byAlternative[$0.id] ?? [] })
        }
    }

    /// What stands between two separators, and the one before it.
    private struct Part {
        var separation = SearchWords.Separation.none
        var words: [Word] = []
    }

    private static func parts(
        of words: [Word], separatedBy separators: [Word], _ names: SearchNames
    ) -> [Part] {
        var parts = [Part()]
        for word in words {
            if separators.contains(word) {
                parts.append(Part(separation: word.separation))
            } else {
                parts[parts.count - 1].words.append(word)
            }
        }
        parts.removeAll { $0.words.isEmpty }
        // What follows `or` behind words about a name is about it, too: `go for a server or a tool`.
        while let last = parts.last, last.separation == .perhaps, parts.count > 2,
            names.things(in: last.words).allSatisfy({ $0.thing == nil }),
            names.things(in: parts[parts.count - 2].words).last?.thing == nil
        {
            parts.removeLast()
        }
        return parts
    }

    private static func sides(of parts: [Part], _ names: SearchNames) -> [SearchSide]? {
        guard parts.count <= 6 else { return nil }
        var sides: [SearchSide] = []
        for (position, part) in parts.enumerated() {
            let isLast = position == parts.count - 1
            guard let found = SearchSide.sides(of: part.words, isLast: isLast, names) else {
                return nil
            }
            sides += found
        }
        return sides
    }

    /// - Parameter last: what may be named at the end once somebody goes on typing.
    private mutating func read(
        _ sides: [SearchSide], isCertain: Bool, orWithLast last: [Alternative],
        _ index: EditionIndex
    ) {
        let found = index.positions(comparing: sides.map(\.meant))
        if found.count == 1 { written = found.first }
        isExact = sides.allSatisfy(\.isAlone)
        likely = found
        if found.isEmpty {
            likely = index.positions(comparing: sides.dropLast().map(\.meant) + [last])
        }
        guard likely.isEmpty, isCertain || sides.contains(where: \.isNamed) else { return }
        let titles = sides.map(\.title)
        if Set(titles).count == titles.count { unwritten = titles }
    }
}
