import Engine

extension Day {
    static let today = Day("2026-11-24")!

    func plus(_ days: Int) -> Day { Day(daysSince1970: daysSince1970 + days)! }
}

extension DailyAttention {
    static func readers(_ count: Int, daysAgo age: Int) -> DailyAttention {
        DailyAttention(day: .today.plus(-age), readers: count)
    }
}

extension [DailyAttention] {
    /// `before` readers in the four weeks before the last, and `last` in that, spread evenly.
    static func weeks(before: Int, last: Int) -> [DailyAttention] {
        spread(before, over: 28, until: 7) + spread(last, over: 7, until: 0)
    }

    static func spread(_ count: Int, over days: Int, until end: Int) -> [DailyAttention] {
        (0..<days).map { position in
            DailyAttention.readers(
                count * (position + 1) / days - count * position / days,
                daysAgo: end + days - 1 - position)
        }
    }
}

extension Attention {
    /// Of a comparison that was counted for longer than any rule looks back, unless told otherwise.
    static func of(
        _ days: [DailyAttention], published: Day = .today.plus(-400),
        countedSince: Day = .today.plus(-34), today: Day = .today
    ) -> Attention {
        Attention(days, published: published, countedSince: countedSince, today: today)
    }
}
