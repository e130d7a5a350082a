import Testing

@testable import Engine

/// The limits of what is much more than usual.
struct SurgeTests {
    private func week(
        _ days: [DailyAttention], countedSince start: Int = -34
    ) -> WeeklyReaders {
        WeeklyReaders(
            endingWith: Day.today.daysSince1970,
            of: AttentionHistory(days, today: .today, start: .today.plus(start)))
    }

    @Test(arguments: [
        // Enough readers: 8 are expected, z would be 3.9.
        (32, 19, false), (32, 20, true),
        // Half as many again: 40 are expected, z is 3.004 at 59.
        (160, 59, false), (160, 60, true),
        // z ≥ 3: 16 are expected, with a standard deviation of 4.
        (64, 27, false), (64, 28, true),
        // None are expected, which counts as one; so does three quarters of one.
        (0, 19, false), (0, 20, true), (3, 19, false), (3, 20, true),
        // Fewer than usual, however far from it.
        (400, 20, false), (28_000_000, 7_000_000, false),
        (4_000_000, 1_500_000, true), (4_000_000, 1_499_999, false),
    ])
    func `a surge is enough readers, half as many again as usual, and z of three`(
        _ before: Int, _ last: Int, _ isSurge: Bool
    ) {
        #expect(week(.weeks(before: before, last: last)).isSurge == isSurge)
    }

    @Test(arguments: [
        (64, 21, true), (64, 22, false), (64, 16, true), (64, 0, true), (0, 2, true),
        (0, 3, false), (400, 114, true), (400, 115, false),
    ])
    func `a week is usual below z of one and a half`(
        _ before: Int, _ last: Int, _ isUsual: Bool
    ) {
        #expect(week(.weeks(before: before, last: last)).isUsual == isUsual)
    }

    @Test(arguments: [(0, 0), (1, 0), (2, 1), (46, 12), (49, 12), (50, 13), (48, 12)])
    func `the usual number is the mean of four weeks, rounded half up`(
        _ before: Int, _ usual: Int
    ) {
        let week = week(.weeks(before: before, last: 31))
        #expect(week.count == 31)
        #expect(week.usual == usual)
    }

    @Test(arguments: [(-34, 13), (-21, 13), (-13, 14), (-12, nil), (0, nil), (5, nil)])
    func `what is usual is told of the days that were counted, if there is a week of them`(
        _ start: Int, _ usual: Int?
    ) {
        // Fourteen in the week before the last, and twelve in each before that.
        let days =
            [DailyAttention].spread(36, over: 21, until: 14)
            + [DailyAttention].spread(14, over: 7, until: 7)
        #expect(week(days, countedSince: start).usual == usual)
    }
}
