import Engine
import Testing
import TestSupport

struct WeightSharesTests {
    /// Two alternatives that differ so; both scores stay within 0 to 10.
    private func shares(_ differences: [Int]) -> WeightShares {
        Comparison.scored(differences.map { [max(0, $0), max(0, -$0)] }).weightShares()
    }

    private static let seen: [([Int], Double)] = [
        ([1, -1], 0.5), ([3, -1], 0.75), ([1, -4], 0.2), ([1, 1, -1], 0.75),
        ([2, -1, -1], 4.0 / 9),
        ([5, 5, 0, 0, 0], 1.0), ([5], 1.0), ([-2, -3], 0.0), ([0, -1], 0.0),
    ]

    /// With two criteria w·d₁ + (1−w)·d₂ is above 0 for d₁/(d₁−d₂) of all w. With (1, 1, −1) the third weight
    /// must be below ½: a triangle less a corner of half the side, 1 − ¼. With (2, −1, −1) the first weight
    /// must be above ⅓: a triangle of ⅔ of the side, 4/9.
    @Test(arguments: seen)
    func `the share of two alternatives, where it can be seen`(
        _ differences: [Int], _ share: Double
    ) {
        let result = shares(differences)
        #expect(abs(result.shares[0].value - share) < 1e-15)
        #expect(abs(result.shares[1].value - (1 - share)) < 1e-15)
        #expect(result.tie.value == 0)
        #expect(!result.isEstimate)
    }

    @Test func `alternatives with the same scores are tied, whatever the weights`() {
        let result = shares([0, 0, 0])
        #expect(result.shares.map(\.percent) == [0, 0])
        #expect(result.tie.percent == 100)
    }

    /// If one of n criteria speaks against, by as much as the others speak for, its weight must be above ½:
    /// ½ⁿ⁻¹ of all weightings, 12.5 % for four. Half up that is 13, and 88 for the 87.5 of the other side.
    @Test func `percentages are rounded half up from the exact share`() {
        #expect(shares([1, 1, 1, -1]).shares.map(\.percent) == [88, 13])
        #expect(shares([4, 4, 4, -4]).shares.map(\.percent) == [88, 13])
    }

    @Test func `criteria on which both are level do not matter`() {
        #expect(shares([3, 0, -1, 0]) == shares([3, -1]))
    }

    /// Against the same recursion in floating point, where rounding errors stay small because every step is a
    /// mean; over the inputs with the largest fractions in between.
    @Test func `twelve criteria cannot overflow`() {
        var cases = [
            [1, 3, 5, 6, 7, 9] + Array(repeating: -10, count: 6),
            Array(repeating: 10, count: 6) + Array(repeating: -10, count: 6),
            Array(repeating: 10, count: 6) + Array(repeating: -9, count: 6),
            Array(repeating: 10, count: 11) + [-10], [10] + Array(repeating: -10, count: 11),
        ]
        for seed in UInt64(0)..<1000 {
            var generator = SeededGenerator(seed: seed)
            let few = (0..<4).map { _ in Int.random(in: -10...10, using: &generator) } + [10, -10]
            cases.append((0..<12).map { _ in few[Int.random(in: 0..<6, using: &generator)] })
        }
        for differences in cases where differences.contains(where: { $0 != 0 }) {
            let result = shares(differences)
            let expected = floatingShare(differences)
            #expect(abs(result.shares[0].value - expected) < 1e-13, "\(differences)")
            #expect(abs(result.shares[1].value - (1 - expected)) < 1e-13, "\(differences)")
        }
    }

    private func floatingShare(_ differences: [Int]) -> Double {
        let positive = differences.filter { $0 > 0 }.map(Double.init)
        var row = Array(repeating: 1.0, count: positive.count + 1)
        for other in differences.filter({ $0 <= 0 }).map(Double.init) {
            row[0] = 0
            for (p, x) in positive.enumerated() {
                row[p + 1] = (x * row[p + 1] - other * row[p]) / (x - other)
            }
        }
        return row[positive.count]
    }

    /// Weights as normalised exponential variables would need a logarithm; sorted cuts do not.
    @Test(arguments: UInt64(0)..<12)
    func `exact shares agree with drawn weightings`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let differences = (0..<Int.random(in: 2...8, using: &generator)).map { _ in
            Int.random(in: -10...10, using: &generator)
        }
        let samples = 4000
        var wins = 0
        for _ in 0..<samples {
            let cuts = differences.dropFirst().map { _ in
                Double.random(in: 0...1, using: &generator)
            }
            let ends = cuts.sorted() + [1]
            let starts = [0] + ends.dropLast()
            var mean = 0.0
            for (i, difference) in differences.enumerated() {
                mean += (ends[i] - starts[i]) * Double(difference)
            }
            if mean > 0 { wins += 1 }
        }
        let share = shares(differences).shares[0].value
        let error = (share * (1 - share) / Double(samples)).squareRoot()
        #expect(abs(Double(wins) / Double(samples) - share) <= 4 * error, "\(differences)")
    }

    @Test func `swapping the alternatives mirrors the shares, exact or estimated`() {
        for seed in UInt64(0)..<500 {
            var generator = SeededGenerator(seed: seed)
            let count = seed < 495 ? 2 : 3
            let scores = (0..<Int.random(in: 3...12, using: &generator)).map { _ in
                (0..<count).map { _ in Int.random(in: 0...10, using: &generator) }
            }
            let result = Comparison.scored(scores).weightShares()
            let mirror = Comparison.scored(scores.map { $0.reversed() }).weightShares()
            #expect(mirror.shares == result.shares.reversed(), "seed \(seed)")
            #expect(mirror.tie == result.tie, "seed \(seed)")
        }
    }

    @Test func `with three alternatives the shares are an estimate, the same every time`() {
        // Each leads where its criterion has the largest of three weights: a third.
        let comparison = Comparison.scored([[9, 0, 0], [0, 9, 0], [0, 0, 9]])
        let result = comparison.weightShares()
        #expect(result.isEstimate)
        #expect(result.sampleCount == 10_000)
        #expect(result.shares.allSatisfy { abs($0.value - 1.0 / 3) < 4 * 0.005 })
        #expect(comparison.weightShares() == result)
    }

    @Test func `of three alternatives, two with the same scores lead together or not at all`() {
        let result = Comparison.scored([[9, 9, 0], [0, 0, 9]]).weightShares()
        #expect(result.shares.map(\.value).prefix(2) == [0, 0])
        #expect(abs(result.tie.value - 1.0 / 2) < 4 * 0.005)
    }
}
