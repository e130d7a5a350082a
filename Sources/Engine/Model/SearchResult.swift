/// What a search comes to.
package struct SearchResult: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        /// The comparison of what was named; also the first of the hits.
        case written(Comparison)
        /// The names of things that no comparison compares, as a reader would write them.
        case unwritten([String])
    }

    /// A page about what was searched for, and how many comparisons it has.
    package enum Way: Hashable, Sendable {
        case alternative(Alternative, comparisons: Int)
        case topic(Topic, in: Category, comparisons: Int)
    }

    /// What was searched for, in one line of at most 200 characters.
    package let query: String
    /// `nil` unless two or more things are named.
    package let answer: Answer?
    /// What was searched for instead, because something was found only under another spelling.
    package let spelling: String?
    /// The alternatives that are named, then the topics; at most 3 of each.
    package let ways: [Way]
    /// The best first, at most 30.
    package let hits: [Comparison]
    /// How many there are in all.
    package let total: Int

    package init(
        query: String, answer: Answer? = nil, spelling: String? = nil, ways: [Way] = [],
        hits: [Comparison] = [], total: Int = 0
    ) {
        self.query = query
        self.answer = answer
        self.spelling = spelling
        self.ways = ways
        self.hits = hits
        self.total = total
    }
}
