import Engine
import TestSupport
import Testing

/// When a comparison is called rising, and until when.
struct RiseTests {
    /// The badges from `first` to `last` days after today.
    private func badges(
        _ first: Int, _ last: Int, countedSince: Day = .today.plus(-34),
        readers: (_ day: Int) -> Int
    ) -> [Attention.Badge?] {
        let days = (-80...last).map { DailyAttention.readers(readers($0), daysAgo: -$0) }
        return (first...last).map { day in
            // What comes later is not known yet.
            let known = days.filter { $0.day <= .today.plus(day) }
            let badge = Attention.of(known, countedSince: countedSince, today: .today.plus(day))
                .badge
            // Knowing it, a clock that went back comes to the same.
            #expect(
                Attention.of(days, countedSince: countedSince, today: .today.plus(day)).badge
                    == badge)
            return badge
        }
    }

    private func rising(_ count: Int, then none: Int) -> [Attention.Badge?] {
        [nil] + Array(repeating: .rising, count: count) + Array(repeating: nil, count: none)
    }

    @Test func `a surge is shown on its first day, until the week is as usual again`() {
        // 14 are usual: 26 are a surge. On the seventh day the peak has left the week; that day
        // has to end before one can know that nobody else comes.
        let badges = badges(-1, 12) { $0 == 0 ? 14 : 2 }
        #expect(badges == rising(8, then: 5))
    }

    @Test func `one reader fewer is no surge`() {
        let badges = badges(-1, 12) { $0 == 0 ? 13 : 2 }
        #expect(badges == rising(0, then: 13))
    }

    @Test func `between the two limits a rise goes on, but none begins`() {
        // From the second day on, z is between 1.5 and 3.
        let fallen = badges(-1, 3) { day in [0: 14, 1: 0, 2: 0, 3: 0][day] ?? 2 }
        #expect(fallen == rising(4, then: 0))
        let never = badges(-1, 3) { day in [0: 10, 1: 0, 2: 0, 3: 0][day] ?? 2 }
        #expect(never == rising(0, then: 4))
    }

    @Test func `after two weeks the new usual is not called rising any more`() {
        let badges = badges(-1, 60) { $0 < 0 ? 2 : 20 }
        #expect(badges == rising(14, then: 47))
    }

    @Test func `after it was usual again, a comparison can rise once more`() {
        let badges = badges(-1, 71) { day in
            switch day {
            case ..<0: 2
            case ..<30: 20
            case ..<70: 4
            default: 60
            }
        }
        #expect(badges == rising(14, then: 56) + [.rising, .rising])
    }

    @Test(
        arguments: [(0, .new), (13, .new), (14, .rising), (-1, .new)] as [(Int, Attention.Badge)])
    func `younger than two weeks is new, whatever the readers do`(
        _ age: Int, _ badge: Attention.Badge
    ) {
        let days = [DailyAttention].weeks(before: 0, last: 50)
        #expect(Attention.of(days, published: .today.plus(-age)).badge == badge)
    }

    @Test(arguments: [(13, nil), (14, .rising)] as [(Int, Attention.Badge?)])
    func `a site that has just begun to count sees nothing rise`(
        _ counted: Int, _ badge: Attention.Badge?
    ) {
        let days = [DailyAttention].weeks(before: 0, last: 50)
        #expect(Attention.of(days, countedSince: .today.plus(-counted)).badge == badge)
    }

    @Test func `a young comparison is held to the days since it is there, not to four weeks`() {
        // Three a day since the first day: steady, although four weeks ago there were none.
        let badges = badges(0, 30, countedSince: .today.plus(-14)) { $0 < -14 ? 0 : 3 }
        #expect(badges == Array(repeating: nil, count: 31))
    }

    @Test(arguments: [0, 1, 20, 400, 1_000_000])
    func `steady readers never rise`(_ daily: Int) {
        let badges = badges(-20, 60) { _ in daily }
        #expect(badges == Array(repeating: nil, count: 81))
    }
}
