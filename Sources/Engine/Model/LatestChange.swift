/// What was changed lately, and in which comparison.
package struct LatestChange: Hashable, Sendable {
    package let comparison: Comparison
    package let change: Comparison.Change

    package init(comparison: Comparison, change: Comparison.Change) {
        self.comparison = comparison
        self.change = change
    }
}
