import Engine

/// Reads a search, looks it up and orders what is found.
struct SearchFinder: Sendable {
    private let comparisons: [Comparison]
    private let index: EditionIndex
    private let table: SearchTable
    private let topics: SearchTopics

    private static let mostHits = 30
    private static let few = 3
    private static let mostWays = 3

    init(comparisons: [Comparison], index: EditionIndex) throws {
        self.comparisons = comparisons
        self.index = index
        table = try SearchTable(comparisons)
        topics = SearchTopics(comparisons)
    }

    func search(_ typed: String) throws -> SearchResult {
        let text = SearchWords(typed)
        var reading = SearchReading(text, index)
        let exact = try ranks(of: reading, in: text)
        if exact.isEmpty, reading.likely.isEmpty, reading.written == nil,
            let spelling = try respelt(text, reading)
        {
            let corrected = SearchWords(spelling)
            let other = SearchReading(corrected, index)
            let ranks = try ranks(of: other, in: corrected)
            // Two sides keep their names unless others lead to a comparison.
            if other.written != nil
                || (reading.unwritten.isEmpty && !(ranks.isEmpty && other.named.isEmpty))
            {
                return try result(of: other, ranks, for: text, spelling: corrected)
            }
            if reading.named.isEmpty { reading.named = other.named }
        }
        return try result(of: reading, exact, for: text, spelling: nil)
    }

    private func ranks(
        of reading: SearchReading, in text: SearchWords
    ) throws -> SearchTable.Ranks {
        try table.ranks(ofAll: reading.words, isUnfinished: text.isUnfinished)
    }

    /// The same with the nearest names in place of words that occur nowhere; `nil` if there are none.
    private func respelt(_ text: SearchWords, _ reading: SearchReading) throws -> String? {
        var isChanged = false
        let words = try text.words.map { word in
            guard reading.words.contains(word),
                try table.ranks(ofAll: [word], isUnfinished: true).isEmpty,
                let near = index.typedNames.near(word.key)
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
        var ranks = exact
        // Where few have all the words, and only somewhere, those that have some of them come behind.
        if reading.named.isEmpty, exact.count < Self.few,
            !exact.values.contains(where: \.isOfSubject)
        {
            ranks.merge(
                try table.ranks(
                    ofAny: reading.words, isUnfinished: (spelling ?? text).isUnfinished)
            ) { all, _ in all }
        }
        let hits = ordered(ranks, by: reading)
        var answer = reading.written.map { SearchResult.Answer.written(comparisons[$0]) }
        if answer == nil, !reading.unwritten.isEmpty { answer = .unwritten(reading.unwritten) }
        return SearchResult(
            query: text.text, answer: answer, spelling: spelling?.text,
            ways: ways(from: reading), hits: hits.first.map { comparisons[$0] }, total: hits.count)
    }

    private func ways(from reading: SearchReading) -> [SearchResult.Way] {
        let alternatives = reading.named.prefix(Self.mostWays).map { alternative in
            SearchResult.Way.alternative(
                alternative, comparisons: index.byAlternative[alternative.id]?.count ?? 0)
        }
        return alternatives + topics.ways(from: reading.unnamed).prefix(Self.mostWays)
    }

    /// The comparison that was asked for, or those that may be; then those that compare most of what is
    /// named; of these the ones that fit the words best.
    private func ordered(
        _ ranks: SearchTable.Ranks, by reading: SearchReading
    ) -> (first: [Int], count: Int) {
        var counts = ranks.mapValues { _ in 0 }
        for position in reading.likely { counts[position, default: 0] += 0 }
        for alternative in reading.named {
            for position in index.byAlternative[alternative.id] ?? [] {
                counts[position, default: 0] += 1
            }
        }
        if let written = reading.written { counts[written, default: 0] += 0 }
        let best = counts.first(Self.mostHits) { left, right in
            func key(_ hit: (key: Int, value: Int)) -> (Int, Int, SearchTable.Rank, Int) {
                let isAsked = hit.key == reading.written || reading.likely.contains(hit.key)
                return (isAsked ? 0 : 1, -hit.value, ranks[hit.key] ?? .none, hit.key)
            }
            return key(left) < key(right)
        }
        return (best.map(\.key), counts.count)
    }
}
