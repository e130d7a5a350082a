import Engine

/// Reads a search, looks it up and orders what is found.
struct SearchFinder: Sendable {
    private let comparisons: [Comparison]
    private let names: SearchNames
    private let index: EditionIndex
    private let table: SearchTable

    private static let mostHits = 30

    init(comparisons: [Comparison], names: SearchNames, index: EditionIndex) throws {
        self.comparisons = comparisons
        self.names = names
        self.index = index
        table = try SearchTable(comparisons)
    }

    func search(_ typed: String) throws -> SearchResult {
        let text = SearchWords(typed)
        let reading = SearchReading(text, names, index)
        let exact = try ranks(of: reading, in: text, all: true)
        if exact.isEmpty, position(of: reading) == nil, let spelling = try respelt(text, reading) {
            let corrected = SearchWords(spelling)
            let reading = SearchReading(corrected, names, index)
            let ranks = try ranks(of: reading, in: corrected, all: true)
            if !ranks.isEmpty || position(of: reading) != nil || !reading.named.isEmpty {
                return try result(of: reading, ranks, for: text, spelling: corrected)
            }
        }
        return try result(of: reading, exact, for: text, spelling: nil)
    }

    /// The comparison of all that is named.
    private func position(of reading: SearchReading) -> Int? {
        index.position(comparing: Set(reading.named.map(\.id)))
    }

    private func ranks(
        of reading: SearchReading, in text: SearchWords, all: Bool
    ) throws -> SearchTable.Ranks {
        try table.ranks(of: reading.words, all: all, isUnfinished: text.isUnfinished)
    }

    /// The same with the nearest names in place of words that occur nowhere; `nil` if there are none.
    private func respelt(_ text: SearchWords, _ reading: SearchReading) throws -> String? {
        var isChanged = false
        let words = try text.words.map { word in
            guard reading.words.contains(word),
                try table.ranks(of: [word], all: true, isUnfinished: true).isEmpty,
                let near = names.near(word.key)
            else { return word.typed }
            isChanged = true
            return near
        }
        return isChanged ? words.joined(separator: " ") : nil
    }

    private func result(
        of reading: SearchReading, _ exact: SearchTable.Ranks, for text: SearchWords,
        spelling: SearchWords?
    ) throws -> SearchResult {
        let written = position(of: reading)
        // Where nothing has all the words, whatever has some of them.
        let ranks =
            exact.isEmpty && reading.named.isEmpty
            ? try self.ranks(of: reading, in: spelling ?? text, all: false) : exact
        let hits = ordered(ranks, naming: reading.named, first: written)
        var answer = written.map { SearchResult.Answer.written(comparisons[$0]) }
        if answer == nil, reading.sides.count > 1 { answer = .unwritten(reading.sides) }
        return SearchResult(
            query: text.text, answer: answer, spelling: spelling?.text,
            hits: hits.first.map { comparisons[$0] }, total: hits.count)
    }

    /// The comparison that was asked for; then those that compare most of what is named; of these the ones
    /// that fit the words best.
    private func ordered(
        _ ranks: SearchTable.Ranks, naming named: [Alternative], first: Int?
    ) -> (first: [Int], count: Int) {
        var counts = ranks.mapValues { _ in 0 }
        for alternative in named {
            for position in index.byAlternative[alternative.id] ?? [] {
                counts[position, default: 0] += 1
            }
        }
        let best = counts.first(Self.mostHits) { left, right in
            func key(_ hit: (key: Int, value: Int)) -> (Int, Int, Double, Int) {
                (hit.key == first ? 0 : 1, -hit.value, ranks[hit.key] ?? 0, hit.key)
            }
            return key(left) < key(right)
        }
        return (best.map(\.key), counts.count)
    }
}
