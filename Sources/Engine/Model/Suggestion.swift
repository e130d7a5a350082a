/// A comparison to read next, and why.
package struct Suggestion: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Both compare this alternative.
        case alternative(Alternative)
        /// Enough readers read both on one day.
        case alsoRead(AlsoRead)
        /// Both are about these topics; never empty.
        case topics([Topic])
        case category(Category)
        /// It is read more than others.
        case readers(WeeklyReaders)
    }

    package let comparison: Comparison
    package let reason: Reason

    package init(comparison: Comparison, reason: Reason) {
        self.comparison = comparison
        self.reason = reason
    }
}
