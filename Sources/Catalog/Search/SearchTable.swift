import Engine
import GRDB

/// The words of all comparisons in a full-text table in memory: SQLite's FTS5. The only SQL of this target.
struct SearchTable: Sendable {
    /// How well a comparison fits, by position; less is better.
    typealias Ranks = [Int: Double]

    private let database: DatabaseQueue

    /// - Throws: if SQLite has no FTS5, or no memory.
    init(_ comparisons: [Comparison]) throws {
        var configuration = Configuration()
        configuration.label = "search"
        database = try DatabaseQueue(configuration: configuration)
        try database.write { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE comparison USING fts5(
                        names, about, headings, texts, content='', prefix='2 3',
                        tokenize='unicode61 remove_diacritics 2')
                    """)
            let insertion = try db.makeStatement(
                sql: """
                    INSERT INTO comparison (rowid, names, about, headings, texts)
                    VALUES (?, ?, ?, ?, ?)
                    """)
            for (position, comparison) in comparisons.enumerated() {
                let text = SearchText(comparison)
                try insertion.execute(arguments: [
                    position, text.names, text.about, text.headings, text.texts,
                ])
            }
        }
    }

    /// The comparisons with all the words, or with any of them.
    /// - Parameter isUnfinished: the last word may go on, however short it is.
    func ranks(
        of words: [SearchWords.Word], all: Bool, isUnfinished: Bool
    ) throws -> Ranks {
        // Letters and digits between quotes: nothing of the query's language can be in a word.
        let terms = words.enumerated().map { position, word in
            let isLast = isUnfinished && position == words.count - 1
            let isBeginning = word.key.count > (isLast ? 1 : 3)
            return "\"\(word.key)\"\(isBeginning ? "*" : "")"
        }
        guard !terms.isEmpty else { return [:] }
        return try database.read { db in
            // Weights: names, theses and topics, headings, texts.
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT rowid, bm25(comparison, 16.0, 6.0, 2.0, 1.0)
                    FROM comparison WHERE comparison MATCH ?
                    """, arguments: [terms.joined(separator: all ? " AND " : " OR ")])
            var ranks: Ranks = [:]
            while let row = try rows.next() { ranks[row[0]] = row[1] }
            return ranks
        }
    }
}

/// The texts of a comparison in which is searched, the weightiest first.
private struct SearchText {
    let names: String
    let about: String
    let headings: String
    let texts: String

    init(_ comparison: Comparison) {
        let heading = comparison.heading
        let alternatives = comparison.alternatives
        let called = alternatives.flatMap {
            [$0.id.rawValue, $0.name] + $0.aliases.map(\.rawValue)
        }
        names = Self.text(
            [heading.title, comparison.id.rawValue] + heading.aliases.map(\.rawValue) + called
                + called.map(SearchWords.key))
        about = Self.text(
            [heading.thesis.plain, heading.category.name] + heading.topics.map(\.name)
                + alternatives.map(\.kind))
        headings = Self.text(
            comparison.table.map(\.name) + comparison.criteria.map(\.name)
                + comparison.bestFor.map(\.use.plain) + comparison.faq.map(\.ask.plain))
        texts = Self.text(
            comparison.table.flatMap { $0.cells.map(\.text.plain) }
                + comparison.faq.map(\.answer.plain) + [comparison.overview.plain])
    }

    private static func text(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
