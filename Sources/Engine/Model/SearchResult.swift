/// What a search comes to.
package struct SearchResult: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        /// The comparison of what was named; also the first of the hits.
        case written(Comparison)
        /// The names of things that no comparison compares, as a reader would write them.
        case unwritten([String])
    }

    /// What was searched for, in one line of at most 200 characters.
    package let query: String
    /// `nil` unless two or more things are named.
    package let answer: Answer?
    /// What was searched for instead, because something was found only under another spelling.
    package let spelling: String?
    /// The best first, at most 30.
    package let hits: [Comparison]
    /// How many there are in all.
    package let total: Int

    package init(
        query: String, answer: Answer? = nil, spelling: String? = nil, hits: [Comparison] = [],
        total: Int = 0
    ) {
        self.query = query
        self.answer = answer
        self.spelling = spelling
        self.hits = hits
        self.total = total
    }
}
