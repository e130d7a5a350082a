/// An exact fraction of two whole numbers, kept as they were counted: 12 of 16, not 0.75.
package struct Ratio: Hashable, Sendable {
    package let numerator: Int
    /// Zero or more; a part of nothing counts as 0.
    package let denominator: Int

    package init(_ numerator: Int, of denominator: Int) {
        precondition(denominator >= 0)
        self.numerator = numerator
        self.denominator = denominator
    }

    package var value: Double {
        denominator == 0 ? 0 : Double(numerator) / Double(denominator)
    }

    /// In whole percent, rounded half up once.
    package var percent: Int {
        denominator == 0 ? 0 : (200 * numerator + denominator) / (2 * denominator)
    }
}
