/// How much a reader cares about each criterion of a comparison, by position, in whole numbers.
///
/// Only their relation counts: 2 and 4 are 1 and 2. A criterion without a weight counts as 1. Where all
/// weights are 0, nothing was said, and all count the same.
package struct Priorities: Hashable, Sendable {
    package static let range = 0...100
    /// Every criterion counts the same.
    package static let equal = Priorities()

    private let weights: [Int]

    /// `nil` if a weight lies outside `range`.
    package init?(_ weights: [Int]) {
        guard weights.allSatisfy(Self.range.contains) else { return nil }
        self.weights = weights
    }

    private init() {
        weights = []
    }

    /// One weight for each of the first `count` criteria; their sum is above 0 if `count` is.
    func weights(ofFirst count: Int) -> [Int] {
        let weights = (0..<count).map { $0 < self.weights.count ? self.weights[$0] : 1 }
        return weights.contains { $0 > 0 } ? weights : Array(repeating: 1, count: count)
    }
}
