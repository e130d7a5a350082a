/// Uniformly distributed weightings of some criteria, in whole numbers that add up to 2³².
///
/// The same numbers in every run. The spacings of sorted uniform numbers are uniform on the simplex: L.
/// Devroye, "Non-Uniform Random Variate Generation" (1986), chapter V.2.
struct RandomWeightings {
    private var generator: SeededGenerator
    private let criterionCount: Int

    init(criterionCount: Int) {
        self.criterionCount = criterionCount
        self.generator = SeededGenerator(seed: UInt64(criterionCount))
    }

    mutating func next() -> [Int] {
        var cuts = (1..<criterionCount).map { _ in Int(generator.next() >> 32) }
        cuts.append(1 << 32)
        cuts.sort()
        var before = 0
        return cuts.map { cut in
            defer { before = cut }
            return cut - before
        }
    }
}
