import Engine
import TestSupport
import Testing

/// The example in docs/method.md, under "Attention".
struct WorkedExampleTests {
    @Test(arguments: [(31, .rising), (22, nil)] as [(Int, Attention.Badge?)])
    func `twelve readers are usual, and many more rise`(
        _ last: Int, _ badge: Attention.Badge?
    ) {
        let attention = Attention.of([DailyAttention].weeks(before: 48, last: last))
        #expect(attention.readers.count == last)
        #expect(attention.readers.usual == 12)
        #expect(attention.badge == badge)
    }

    @Test func `fifty-three points of today trend before fifty-one`() {
        let now = DailyAttention(day: .today, readers: 31, quizzes: 4, votes: 2)
        let counts: [Comparison.ID: [DailyAttention]] = [
            "now-vs-then": [now],
            "before-vs-after": [.readers(90, daysAgo: 7), .readers(6, daysAgo: 0)],
        ]
        let trends = Trends(
            of: counts.keys.map { Comparison.sample($0) }, counts: counts, today: .today)
        #expect(trends["now-vs-then"]?.heat == 53)
        #expect(trends["before-vs-after"]?.heat == 51)
        #expect(trends.trending(in: "tech") == ["now-vs-then", "before-vs-after"])
    }

    @Test func `fifty of a hundred are closer than a hundred of thousands, and nine are none`() {
        let readers: [Comparison.ID: Int] = ["one": 400, "small": 100, "large": 6400, "odd": 400]
        let trends = Trends(
            of: readers.keys.map { Comparison.sample($0) },
            counts: readers.mapValues { [.readers($0, daysAgo: 0)] },
            joint: [
                ComparisonPair("one", "small")!: 50, ComparisonPair("one", "large")!: 100,
                ComparisonPair("one", "odd")!: 9,
            ], today: .today)
        #expect(
            trends.alsoRead(with: "one") == [
                AlsoRead("small", by: 50, of: 400), AlsoRead("large", by: 100, of: 400),
            ])
    }
}
