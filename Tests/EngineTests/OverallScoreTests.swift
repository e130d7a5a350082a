import Engine
import Testing
import TestSupport

struct OverallScoreTests {
    /// Sums out of 10 per criterion; 44 of 60 are 73.3.
    @Test(arguments: [
        ([10, 9, 9, 6, 5, 5], 73), ([7, 8, 8, 9, 9, 8], 82), ([8, 8, 8, 8, 8], 80),
        ([9, 9, 8, 8, 8], 84), ([0, 0, 0], 0), ([10, 10, 10], 100),
        // 1.25 · 10 and 83.5 of 100: halves go up.
        ([1, 1, 1, 2], 13), ([9, 8, 8, 8, 8, 8, 9, 9, 9, 9, 8, 8, 8, 9, 8, 8, 8, 8, 8, 9], 84),
    ])
    func `the overall score is the mean times ten, rounded half up once`(
        _ scores: [Int], _ overall: Int
    ) {
        let comparison = Comparison.scored(scores.map { [$0, 10 - $0] })
        #expect(comparison.overallScore(of: 0) == overall)
        #expect(comparison.overallScores[0] == overall)
    }

    /// (3 · 10 + 1 · 4) / 4 = 8.5, and (3 · 2 + 1 · 9) / 4 = 3.75, rounded to 38.
    @Test func `a reader's weights make it a weighted mean`() throws {
        let comparison = Comparison.scored([[10, 2], [4, 9]])
        let weights = try #require(Priorities([3, 1]))
        #expect(comparison.overallScore(of: 0, weights: weights) == 85)
        #expect(comparison.overallScore(of: 1, weights: weights) == 38)
    }

    @Test func `only the relation of the weights counts`() throws {
        let comparison = Comparison.scored([[10, 2], [4, 9], [7, 7]])
        for (some, same) in [([2, 4, 6], [1, 2, 3]), ([0, 0, 0], [1, 1, 1]), ([1], [1, 1, 1])] {
            let (some, same) = (try #require(Priorities(some)), try #require(Priorities(same)))
            for i in 0...1 {
                #expect(
                    comparison.overallScore(of: i, weights: some)
                        == comparison.overallScore(of: i, weights: same))
            }
        }
    }

    @Test func `a criterion of weight 0 does not count`() throws {
        let comparison = Comparison.scored([[10, 2], [4, 9]])
        let weights = try #require(Priorities([0, 1]))
        #expect(comparison.overallScore(of: 0, weights: weights) == 40)
        #expect(comparison.overallScore(of: 1, weights: weights) == 90)
    }

    @Test(arguments: [[-1], [101], [1, 2, -3]])
    func `weights outside of 0 to 100 are refused`(_ weights: [Int]) {
        #expect(Priorities(weights) == nil)
    }
}
