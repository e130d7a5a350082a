/// A whole number of up to 256 bits that can do the little the weight share needs.
struct UInt256: Hashable, Comparable {
    private var high: UInt128
    private var low: UInt128

    init(_ value: UInt64) {
        high = 0
        low = UInt128(value)
    }

    /// The nearest, or the one beside it.
    var double: Double { Double(high) * 0x1p128 + Double(low) }

    static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    /// - Precondition: the sum fits.
    static func + (left: Self, right: Self) -> Self {
        var sum = left
        let (low, carries) = left.low.addingReportingOverflow(right.low)
        sum.low = low
        sum.high = left.high + right.high + (carries ? 1 : 0)
        return sum
    }

    /// - Precondition: the product fits, and the factor is not negative.
    static func * (left: Self, factor: Int) -> Self {
        var product = left
        let (carry, low) = left.low.multipliedFullWidth(by: UInt128(factor))
        product.low = low
        product.high = left.high * UInt128(factor) + carry
        return product
    }
}
