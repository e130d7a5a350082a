import Engine
import Testing

struct VoteHistoryTests {
    /// Tuesday, 24 November 2026, 12:00 in Greenwich.
    private static let now = 1_795_521_600
    private static let thisHour = HourlyVotes.hour(of: now)

    private static func votes(_ count: Int, hoursAgo: Int, for choice: Choice = .depends)
        -> HourlyVotes
    {
        HourlyVotes(hour: thisHour - hoursAgo, choice: choice, count: count)
    }

    private static func history(_ votes: [HourlyVotes]) -> VoteHistory {
        VoteHistory(votes.inOrder(), now: now)
    }

    @Test func `without votes there are no weeks`() {
        #expect(Self.history([]).weeks == [])
    }

    @Test func `a week is from Monday to Sunday, in Greenwich`() {
        // Monday began 36 hours ago.
        let history = Self.history([Self.votes(2, hoursAgo: 36), Self.votes(3, hoursAgo: 37)])
        #expect(history.weeks.map(\.monday.description) == ["2026-11-16", "2026-11-23"])
        #expect(history.weeks.map(\.votes.total) == [3, 2])
    }

    @Test func `weeks without votes are there too, up to this one`() {
        let history = Self.history([Self.votes(1, hoursAgo: 21 * 24)])
        #expect(history.weeks.map(\.votes.total) == [1, 0, 0, 0])
        #expect(history.weeks.last?.monday.description == "2026-11-23")
    }

    @Test func `only the last 26 weeks are told`() {
        let old = Self.votes(50, hoursAgo: 26 * 7 * 24)
        let new = Self.votes(1, hoursAgo: 25 * 7 * 24)
        let history = Self.history([old, new])
        #expect(history.weeks.count == 26)
        #expect(history.weeks[0].votes.total == 1)
        #expect(history.unusualHours == [])
    }

    @Test func `votes are counted by choice, and all of them once`() {
        let history = Self.history([
            Self.votes(4, hoursAgo: 0), Self.votes(2, hoursAgo: 1),
            Self.votes(3, hoursAgo: 1, for: .alternative("go")),
        ])
        #expect(history.weeks.map(\.votes) == [Tally([.depends: 6, .alternative("go"): 3])])
    }

    @Test func `unusual hours come newest first, and mark their weeks`() {
        let history = Self.history([
            Self.votes(84, hoursAgo: 0), Self.votes(2, hoursAgo: 7 * 24),
            Self.votes(30, hoursAgo: 14 * 24),
        ])
        #expect(history.unusualHours.map(\.count) == [84, 30])
        #expect(history.weeks.map(\.isUnusual) == [true, false, true])
    }

    @Test func `votes that a wrong clock has dated ahead wait for their time`() {
        let history = Self.history([Self.votes(1, hoursAgo: 0), Self.votes(99, hoursAgo: -9_000)])
        #expect(history.weeks.map(\.votes.total) == [1])
        #expect(history.unusualHours == [])
        #expect(Self.history([Self.votes(99, hoursAgo: -9_000)]).weeks == [])
    }

    @Test func `however old the votes are, there are 26 weeks at most`() {
        for hour in [Int.min / 3_600, -1, 0] {
            let old = HourlyVotes(hour: hour, choice: .depends, count: 1)
            #expect(VoteHistory([old], now: Self.now).weeks.count == 26)
        }
    }
}
