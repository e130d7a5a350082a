import Engine

/// The topics that somebody may name, with how many comparisons of a category are about each.
struct SearchTopics: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        let way: SearchResult.Way
    }

    private let entries: [Entry]

    init(_ comparisons: [Comparison]) {
        var counts: [[String]: (Topic, Category, count: Int)] = [:]
        for heading in comparisons.map(\.heading) {
            for topic in heading.topics {
                let key = [heading.category.id.rawValue, topic.id.rawValue]
                counts[key, default: (topic, heading.category, 0)].count += 1
            }
        }
        entries = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, found in
            Entry(
                words: SearchWords.words(of: found.0.name).map(\.singular),
                way: .topic(found.0, in: found.1, comparisons: found.count))
        }
    }

    /// Those whose names stand among the words, in either number, by category and identifier.
    func ways(from words: [SearchWords.Word]) -> [SearchResult.Way] {
        let words = words.map(\.singular)
        return entries.filter { entry in
            words.indices.contains { words[$0...].starts(with: entry.words) }
        }
        .map(\.way)
    }
}
