import Engine
import TestSupport
import Testing

struct HeatTests {
    @Test(arguments: [(1, 0, 0, 1), (0, 1, 0, 3), (0, 0, 1, 5), (31, 4, 2, 53), (0, 0, 0, 0)])
    func `a reader counts 1, a finished quiz 3, a vote 5`(
        _ readers: Int, _ quizzes: Int, _ votes: Int, _ points: Int
    ) {
        let day = DailyAttention(day: .today, readers: readers, quizzes: quizzes, votes: votes)
        #expect(day.points == points)
    }

    @Test(arguments: [
        (-1, 0), (1_000_000, 1_000_000), (1_000_001, 1_000_000), (Int.min, 0),
        (Int.max, 1_000_000),
    ])
    func `a count that cannot be is read as the nearest that can`(_ given: Int, _ read: Int) {
        let day = DailyAttention(day: .today, readers: given, quizzes: given, votes: given)
        #expect([day.readers, day.quizzes, day.votes] == [read, read, read])
    }

    @Test(
        arguments: [
            (0, 8), (7, 4), (14, 2), (84, 8 / 4096), (89, 8 * 0.6095068271022377 / 4096),
            (90, 0), (4000, 0), (-1, 0), (-4000, 0),
        ] as [(Int, Double)])
    func `points are halved every seven days, for ninety days`(_ age: Int, _ heat: Double) {
        let attention = Attention.of([.readers(8, daysAgo: age)])
        #expect(attention.heat == heat)
    }

    @Test func `the decay between the weeks is smooth`() {
        let heats = (0...7).map { Attention.of([.readers(1, daysAgo: $0)]).heat }
        for (earlier, later) in zip(heats, heats.dropFirst()) {
            #expect(abs(later / earlier - heats[1]) < 1e-12)
        }
    }

    @Test(arguments: 0..<50)
    func `waiting changes no order`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pair = (0..<2).map { _ in
            (0..<20).map {
                DailyAttention.readers(.random(in: 0...30, using: &random), daysAgo: $0)
            }
        }
        func isHotter(on day: Day) -> Bool {
            Attention.of(pair[0], today: day).heat > Attention.of(pair[1], today: day).heat
        }
        for passed in 1...60 {
            #expect(isHotter(on: .today.plus(passed)) == isHotter(on: .today))
        }
    }

    @Test func `the order of the days does not matter, and a day may come in parts`() {
        let days = (0..<40).map { DailyAttention.readers($0 * 7 % 13, daysAgo: $0) }
        let parts = days.flatMap { day in
            [day.readers / 2, day.readers - day.readers / 2].map {
                DailyAttention(day: day.day, readers: $0)
            }
        }
        #expect(Attention.of(parts.reversed()) == Attention.of(days))
    }
}
