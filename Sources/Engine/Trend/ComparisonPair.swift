/// Two different comparisons, whichever is named first.
package struct ComparisonPair: Hashable, Sendable {
    /// The one whose identifier comes first.
    package let first: Comparison.ID
    package let second: Comparison.ID

    /// `nil` if both are the same.
    package init?(_ one: Comparison.ID, _ other: Comparison.ID) {
        guard one != other else { return nil }
        self.first = min(one, other)
        self.second = max(one, other)
    }
}
