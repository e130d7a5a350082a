import Engine
import Foundation
import Testing

struct UnusualHourTests {
    private static func votes(_ counts: [Int: Int]) -> [HourlyVotes] {
        counts.map { HourlyVotes(hour: $0, choice: .depends, count: $1) }.inOrder()
    }

    private static func unusual(_ counts: [Int: Int]) -> [Int] {
        votes(counts).unusualHours().map(\.hour)
    }

    /// `count` votes in each of the hours.
    private static func steady(_ hours: Range<Int>, _ count: Int) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: hours.map { ($0, count) })
    }

    /// The example of docs/method.md, which has to say what comes out here.
    @Test func `the method's example can be recomputed`() throws {
        let mean = 336.0 / Double(UnusualHour.hoursBefore)
        let limit = UnusualHour.limit(mean: mean)
        let method = try String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../../docs/method.md")
                .standardized, encoding: .utf8)
        let words = method.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(mean == 0.5)
        #expect(
            words.contains(
                "336 votes in the \(UnusualHour.hoursBefore) hours before are \(mean) in a mean hour"
            ))
        #expect(words.contains("from \(limit) votes on"))
        // One vote in each second hour.
        let before = Self.steady(0..<672, 1).filter { $0.key % 2 == 0 }
        for count in [limit - 1, limit, 84] {
            let found = Self.votes(before.merging([672: count]) { $1 }).unusualHours()
            #expect(
                found
                    == (count < limit ? [] : [.init(hour: 672, count: count, usual: mean)]))
        }
    }

    /// P(X ≥ n) for a Poisson distributed X, summed from its smallest terms.
    private static func chance(of n: Int, expected: Double) -> Double {
        (n...(n + 300)).reversed().reduce(0) { sum, k in
            sum + exp(-expected + Double(k) * log(expected) - lgamma(Double(k + 1)))
        }
    }

    @Test func `chance alone marks fewer than one in 2,900,000 hours, however busy`() {
        for tenths in 10...3_000 {
            let expected = Double(tenths) / 10
            let limit = UnusualHour.limit(mean: expected / 3)
            #expect(Self.chance(of: limit, expected: expected) < 1 / 2_900_000, "\(expected)")
        }
    }

    @Test(
        arguments: [
            (0, 10), (1 / 3, 10), (0.5, 12), (1, 16), (4, 34), (100, 391),
        ] as [(Double, Int)])
    func `the limit grows with what is usual`(_ mean: Double, _ limit: Int) {
        #expect(UnusualHour.limit(mean: mean) == limit)
    }

    @Test func `ten votes in the first hour of all are unusual, nine are not`() {
        #expect(Self.unusual([500_000: 10]) == [500_000])
        #expect(Self.unusual([500_000: 9]) == [])
        #expect(Self.unusual([:]) == [])
    }

    @Test func `the votes of an hour are those of all choices`() {
        let split = [
            HourlyVotes(hour: 7, choice: .depends, count: 5),
            HourlyVotes(hour: 7, choice: .alternative("go"), count: 5),
        ]
        #expect(split.unusualHours() == [.init(hour: 7, count: 10, usual: 0)])
    }

    @Test func `a day's busiest hour is usual, once it is known how busy the page is`() {
        // 192 votes a day: the busiest hour has three times the mean.
        let day = [24] + Array(repeating: 16, count: 7) + Array(repeating: 8, count: 7)
        let hours = (0..<60).flatMap { number in
            day.indices.map { (24 * number + $0, day[$0]) }
        }
        let unusual = Self.unusual(Dictionary(uniqueKeysWithValues: hours))
        #expect(unusual.first == 0)
        #expect(unusual.allSatisfy { $0 < 28 * 24 }, "\(unusual)")
    }

    @Test func `just the four weeks before say what is usual`() {
        let before = Self.steady(0..<672, 1)
        // Expected are 3: 3 + 5 √3 + 4 = 15.7.
        #expect(Self.unusual(before.merging([672: 15]) { $1 }) == [])
        #expect(Self.unusual(before.merging([672: 16]) { $1 }) == [672])
        // Of 672 hours, 336 lie in the four weeks before: as in the example, 12 are unusual.
        #expect(Self.unusual(before.merging([1_008: 11]) { $1 }) == [])
        #expect(Self.unusual(before.merging([1_008: 12]) { $1 }) == [1_008])
        // One hour more, and a third less than one vote an hour is left.
        #expect(Self.unusual(before.merging([1_344: 10]) { $1 }) == [1_344])
    }

    @Test func `a flood does not hide the next one`() {
        let found = Self.unusual([0: 10_000, 100: 20, 671: 12])
        #expect(found == [0, 100, 671])
    }

    @Test func `a page that has become popular is usual again within a week`() {
        let popular = Self.unusual(Self.steady(0..<1_000, 20))
        #expect(popular.first == 0)
        #expect(popular == Array(0..<popular.count))
        #expect((24..<7 * 24).contains(popular.count), "\(popular.count) hours")
    }

    @Test func `hours before 1970 are hours too`() {
        #expect(Self.unusual([-5: 10, 3: 9]) == [-5])
    }
}
