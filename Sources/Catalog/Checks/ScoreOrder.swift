import Engine

/// Which alternatives have a higher overall score than which others: a directed graph, from which circles
/// are taken until none is left.
struct ScoreOrder {
    /// What one comparison says of two alternatives.
    struct Step {
        let higher: Alternative.ID
        let lower: Alternative.ID
        /// The first comparison that says so, by position.
        let comparison: Int
    }

    private struct Pair: Hashable {
        let higher: Int
        let lower: Int
    }

    /// Sorted; everything below is by position here.
    private let ids: [Alternative.ID]
    private var comparisons: [Pair: Int] = [:]
    private var below: [[Int]]
    private var above: [[Int]]
    private var isLeft: [Bool]

    init(_ all: [Comparison]) {
        ids = Set(all.flatMap { $0.alternatives.map(\.id) }).sorted()
        let positions = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        below = ids.map { _ in [] }
        above = below
        isLeft = ids.map { _ in true }
        for (index, comparison) in all.enumerated() {
            let compared = comparison.alternatives.compactMap { positions[$0.id] }
            let scores = comparison.overallScores
            for (higher, high) in zip(compared, scores) {
                for (lower, low) in zip(compared, scores) where high > low {
                    let pair = Pair(higher: higher, lower: lower)
                    guard comparisons[pair] == nil else { continue }
                    comparisons[pair] = index
                    below[higher].append(lower)
                    above[lower].append(higher)
                }
            }
        }
    }

    /// A shortest circle through the alphabetically first alternative that is in one, and from now on without
    /// its alternatives; `nil` when none is left.
    mutating func removeCircle() -> [Step]? {
        removeEnds(Array(ids.indices))
        while let start = isLeft.firstIndex(of: true) {
            let circle = shortestCircle(through: start)
            let gone = circle ?? [start]
            for position in gone { isLeft[position] = false }
            removeEnds(gone.flatMap { below[$0] + above[$0] })
            if let circle { return steps(of: circle) }
        }
        return nil
    }

    /// Removes what nothing is above, or what is above nothing, until each has both.
    private mutating func removeEnds(_ suspects: [Int]) {
        var suspects = suspects
        while let position = suspects.popLast() {
            let isBetween =
                below[position].contains { isLeft[$0] } && above[position].contains { isLeft[$0] }
            guard isLeft[position], !isBetween else { continue }
            isLeft[position] = false
            suspects += below[position] + above[position]
        }
    }

    /// Each above the next, and the last above the first. Breadth first.
    private func shortestCircle(through start: Int) -> [Int]? {
        var cameFrom: [Int: Int] = [:]
        var queue = [start]
        var next = 0
        while next < queue.count {
            let position = queue[next]
            next += 1
            for lower in below[position].sorted() where isLeft[lower] {
                if lower == start {
                    var circle = [position]
                    while let before = cameFrom[circle[circle.count - 1]] { circle.append(before) }
                    return circle.reversed()
                }
                guard cameFrom[lower] == nil else { continue }
                cameFrom[lower] = position
                queue.append(lower)
            }
        }
        return nil
    }

    private func steps(of circle: [Int]) -> [Step] {
        circle.indices.map { index in
            let pair = Pair(higher: circle[index], lower: circle[(index + 1) % circle.count])
            return Step(
                higher: ids[pair.higher], lower: ids[pair.lower],
                comparison: comparisons[pair] ?? 0)
        }
    }
}
