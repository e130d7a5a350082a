extension Sequence {
    /// The first `count` elements of the sorted sequence, without sorting the rest: one pass, which
    /// compares nearly all elements only with the last one kept.
    func first(_ count: Int, by precedes: (Element, Element) -> Bool) -> [Element] {
        var kept: [Element] = []
        for element in self {
            if kept.count == count {
                guard let last = kept.last, precedes(element, last) else { continue }
                kept.removeLast()
            }
            let place = kept.firstIndex { precedes(element, $0) } ?? kept.endIndex
            kept.insert(element, at: place)
        }
        return kept
    }
}
