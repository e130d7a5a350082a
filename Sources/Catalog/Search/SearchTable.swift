import Engine
import GRDB

/// The words of all comparisons in a full-text table in memory: SQLite's FTS5. The only SQL of this target.
struct SearchTable: Sendable {
    /// How well a comparison fits; less is better.
    struct Rank: Comparable {
        let tier: Int
        let distance: Double

        /// It has none of the words.
        static let none = Self(tier: .max, distance: 0)

        /// By what it is about, not only by what stands somewhere in it.
        var isOfSubject: Bool { tier < 2 }

        static func < (left: Self, right: Self) -> Bool {
            (left.tier, left.distance) < (right.tier, right.distance)
        }
    }

    /// By position.
    typealias Ranks = [Int: Rank]

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
                        names, subjects, theses, headings, texts, content='', prefix='2 3',
                        tokenize='unicode61 remove_diacritics 2')
                    """)
            let insertion = try db.makeStatement(
                sql: """
                    INSERT INTO comparison (rowid, names, subjects, theses, headings, texts)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """)
            for (position, comparison) in comparisons.enumerated() {
                let text = SearchText(comparison)
                try insertion.execute(arguments: [
                    position, text.names, text.subjects, text.thesis, text.headings, text.texts,
                ])
            }
        }
    }

    /// The comparisons with all the words: first those that are about just these, then those whose names
    /// or subjects begin so, then those that have them anywhere.
    /// - Parameter isUnfinished: the last word may go on, however short it is.
    func ranks(ofAll words: [SearchWords.Word], isUnfinished: Bool) throws -> Ranks {
        let begun = Self.terms(words, isUnfinished: isUnfinished).joined(separator: " AND ")
        let whole = words.map { "(\(Self.quoted($0.forms)))" }.joined(separator: " AND ")
        return try ranks(
            ["{names subjects} : (\(whole))", "{names subjects} : (\(begun))", begun], from: 0)
    }

    /// Those with any of the words: first in names and subjects, then anywhere.
    func ranks(ofAny words: [SearchWords.Word], isUnfinished: Bool) throws -> Ranks {
        let begun = Self.terms(words, isUnfinished: isUnfinished).joined(separator: " OR ")
        return try ranks(["{names subjects} : (\(begun))", begun], from: 3)
    }

    private static func terms(_ words: [SearchWords.Word], isUnfinished: Bool) -> [String] {
        words.enumerated().map { position, word in
            let isLast = isUnfinished && position == words.count - 1
            var begun = word.root.map { [$0] } ?? []
            if word.key.count > (isLast ? 1 : 3) { begun.append(word.key) }
            let terms = [quoted(word.forms)] + (begun.isEmpty ? [] : [quoted(begun, "*")])
            return "(\(terms.joined(separator: " OR ")))"
        }
    }

    /// Letters and digits between quotes: nothing of the query's language can be in a word.
    private static func quoted(_ keys: [String], _ end: String = "") -> String {
        keys.map { "\"\($0)\"\(end)" }.joined(separator: " OR ")
    }

    /// A comparison keeps its rank in the first query that finds it.
    private func ranks(_ queries: [String], from tier: Int) throws -> Ranks {
        guard queries.last?.isEmpty == false else { return [:] }
        return try database.read { db in
            var ranks: Ranks = [:]
            for (number, query) in queries.enumerated() {
                // Weights: names, topics and kinds, theses, headings, texts.
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT rowid, bm25(comparison, 16.0, 6.0, 4.0, 2.0, 1.0)
                        FROM comparison WHERE comparison MATCH ?
                        """, arguments: [query])
                while let row = try rows.next() {
                    let rank = Rank(tier: tier + number, distance: row[1])
                    if ranks[row[0]] == nil { ranks[row[0]] = rank }
                }
            }
            return ranks
        }
    }
}

/// The texts of a comparison in which is searched, the weightiest first.
private struct SearchText {
    let names: String
    let subjects: String
    let thesis: String
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
        subjects = Self.text(
            [heading.category.name] + heading.topics.map(\.name) + alternatives.map(\.kind))
        thesis = heading.thesis.plain
        headings = Self.text(
            comparison.table.map(\.name) + comparison.criteria.map(\.name)
                + comparison.bestFor.map(\.use.plain) + comparison.faq.map(\.ask.plain))
        texts = Self.text(
            comparison.table.flatMap { $0.cells.map(\.text.plain) }
                + comparison.faq.map(\.answer.plain) + [comparison.overview.plain])
    }

    private static func text(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
