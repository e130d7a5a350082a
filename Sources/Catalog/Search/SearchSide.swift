import Engine

/// One side of "a vs b", as somebody typed it.
struct SearchSide: Sendable {
    typealias Word = SearchWords.Word

    /// As a heading names it.
    let title: String
    /// What it is; several where it may be any of them, none for what nobody has written about.
    var meant: [Alternative]
    /// A name stands there as it is written, ours or a neighbour's.
    private(set) var isNamed = false
    /// No word stands beside the name that may make it another thing.
    private(set) var isAlone = false

    private init(_ title: String, _ meant: [Alternative]) {
        (self.title, self.meant) = (title, meant)
    }

    private init(_ thing: SearchNames.Thing) {
        switch thing {
        case .ours(let alternative): self.init(alternative.name, [alternative])
        case .other(let name): self.init(name, [])
        }
        isNamed = true
    }

    /// What a part between two separators says; mostly one side, and `nil` if it says something else.
    ///
    /// Words behind a name belong to it, `docker swarm`, unless nothing follows any more: `go performance`.
    static func sides(
        of part: some Collection<Word>, isLast: Bool, _ names: SearchNames
    ) -> [SearchSide]? {
        var things = names.things(in: part)[...]
        var isWhole = true
        if isLast, let name = things.firstIndex(where: { $0.thing != nil }),
            let place = things[name...].firstIndex(where: { $0.words.first?.isBeforePlace == true })
        {
            things = things[..<place]
            isWhole = false
        }
        guard let first = things.firstIndex(where: { $0.thing != nil }),
            let last = things.lastIndex(where: { $0.thing != nil })
        else { return unnamed(things.flatMap(\.words), names) }
        let named = things.compactMap(\.thing)
        let before = telling(things[..<first].flatMap(\.words), of: nil)
        let behind = telling(things[(last + 1)...].flatMap(\.words), of: things[last].thing)
            // A version is of what it stands behind.
            .filter { !$0.key.allSatisfy(\.isNumber) }
        if !before.isEmpty || !behind.isEmpty {
            let words = tidied(things.flatMap(\.words))
            let near = names.near(to: words)
            if !near.isEmpty { return [SearchSide(SearchWords.text(of: words), near)] }
        }
        if !behind.isEmpty, !isLast {
            guard named.count == 1 else { return nil }
            let own = SearchSide(named[0])
            let others = behind.map(\.typed.capitalisedFirst).joined(separator: " ")
            return [SearchSide("\(own.title) \(others)", [])]
        }
        let between = things[first...last].filter { $0.thing == nil }.flatMap(\.words)
        if named.count > 1, !telling(between, of: nil).isEmpty { return nil }
        return named.map { thing in
            var side = SearchSide(thing)
            side.isAlone = before.isEmpty && behind.isEmpty && isWhole
            return side
        }
    }

    /// Up to three words that name nothing, with what stands between them: `Ruby on Rails`.
    private static func unnamed(_ words: [Word], _ names: SearchNames) -> [SearchSide]? {
        let words = tidied(words)
        guard (1...3).contains(telling(words, of: nil).count) else { return nil }
        return [SearchSide(SearchWords.text(of: words).capitalisedFirst, names.near(to: words))]
    }

    /// Without the fillers before it and behind it.
    static func tidied(_ words: [Word]) -> ArraySlice<Word> {
        guard let first = words.firstIndex(where: { !$0.isFiller }),
            let last = words.lastIndex(where: { !$0.isFiller })
        else { return [] }
        return words[first...last]
    }

    /// Without what says no more than the name: `the go language`.
    private static func telling(
        _ words: some Collection<Word>, of thing: SearchNames.Thing?
    ) -> [Word] {
        var kind: [String] = []
        if case .ours(let alternative) = thing {
            kind = SearchWords.words(of: alternative.kind).map(\.key)
        }
        return words.filter { !$0.isFiller && !kind.contains($0.key) }
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
