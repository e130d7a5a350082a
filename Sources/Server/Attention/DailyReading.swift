import Engine

/// Who has read which comparisons today, to tell which ones are read together.
///
/// A visitor is a hash, as in `VisitCounter`. What they read is a chain: most read one comparison, and
/// pay for a link and an entry. Of a visitor only the first few are known: whoever reads everything,
/// like a program that follows all links, must not bring everything together.
struct DailyReading {
    /// So many comparisons of a visitor are known.
    static let longest = 6

    private struct Link {
        let comparison: Comparison.ID
        /// Where the one that was read before stands.
        let before: Int32?
    }

    private var links: [Link] = []
    private var last: [Int: Int32] = [:]

    /// Notes that a visitor reads a comparison for the first time today.
    /// - Returns: those with which they have read it: the ones before, or none if these were too many.
    mutating func add(_ comparison: Comparison.ID, by visitor: Int) -> [Comparison.ID] {
        let before = last[visitor]
        let read = chain(from: before)
        guard read.count < Self.longest, let place = Int32(exactly: links.count) else { return [] }
        links.append(Link(comparison: comparison, before: before))
        last[visitor] = place
        return read
    }

    private func chain(from end: Int32?) -> [Comparison.ID] {
        var read: [Comparison.ID] = []
        var next = end
        while let place = next {
            let link = links[Int(place)]
            read.append(link.comparison)
            next = link.before
        }
        return read
    }
}
