/// An exact fraction of two whole numbers, kept as they were counted: 12/16, not 0.75.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int
    /// Positive.
    package let denominator: Int

    /// A fraction with nothing in its denominator is no part of anything: 0/1.
    package init(_ numerator: Int, of denominator: Int) {
        precondition(denominator >= 0)
        self.numerator = denominator == 0 ? 0 : numerator
        self.denominator = max(1, denominator)
    }

    package var value: Double { Double(numerator) / Double(denominator) }

    /// In whole percent, rounded half up once.
    package var percent: Int { (200 * numerator + denominator) / (2 * denominator) }
}
