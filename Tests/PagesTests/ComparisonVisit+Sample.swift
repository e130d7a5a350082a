import Engine
import TestSupport

@testable import Pages

extension ComparisonVisit {
    private static let risen = Comparison.sample("risen-vs-known", history: ["2020-01-01"])

    private static let more = [
        Suggestion(comparison: .sample(), reason: .alternative(Alternative.samples[0])),
        Suggestion(comparison: risen, reason: .topics([.sample])),
    ]

    /// Alpha vs Beta is new, and the other one rises: 31 readers today, one every other day.
    private static let read = Trends(
        of: [.sample(), risen],
        counts: [
            risen.id: (0..<80).map { age in
                DailyAttention(
                    day: Day(daysSince1970: Day("2026-11-24")!.daysSince1970 - age)!,
                    readers: age == 0 ? 31 : age % 2)
            }
        ], today: Day("2026-11-24")!)

    private static func answering(_ answers: [Int?], importance: Importance = .normal) -> Self {
        let comparison = Comparison.sample()
        let entries = answers.map { AnswerSheet.Entry(answer: $0, importance: importance) }
        return ComparisonVisit(
            comparison: comparison, today: Day("2026-11-24")!, sheet: AnswerSheet(entries: entries))
    }

    static let empty = answering([nil, nil, nil])

    /// Alpha 7, Beta 5, with a reason for, one against and one for neither; voted, 40 votes.
    static let answered = {
        var visit = answering([0, 0, 1])
        visit.sheet.entries[0].importance = .double
        visit.community = .shown(
            Tally([.alternative("alpha"): 22, .alternative("beta"): 14, .depends: 4]),
            history: .sample([(0, "alpha", 22), (160, "beta", 14), (900, "depends", 4)]),
            choice: .alternative("alpha"))
        visit.compareMore = more
        visit.sameCategory = [Suggestion(comparison: .sample(), reason: .category(.sample))]
        visit.trends = read
        return visit
    }()

    static let tied = answering([0, 1, 2])

    /// Two of three answered, and the third cannot turn it.
    static let settled = answering([0, 0, nil])

    static let mistaken = {
        var visit = answering([0, nil, nil])
        visit.problems = [
            .unknownAnswer(question: 1, given: "<alpa>", near: "alpha"), .givenTwice(question: 0),
            .unknownImportance(question: 2, given: "9"), .unknownQuestion("q9", near: "q1"),
        ]
        return visit
    }()
}

extension ComparisonVisit {
    /// Not voted, but asked, when one vote was missing for percentages.
    static let askedEarly = asked(
        Tally([.alternative("alpha"): 12, .depends: 7]),
        .sample([(0, "alpha", 6), (1, "alpha", 6), (2, "depends", 7)]))

    /// More unusual hours than are named.
    static let askedLate = asked(
        Tally([.alternative("alpha"): 3_000, .alternative("beta"): 1_000]),
        .sample(
            [(5_000, "beta", 998), (4_000, "beta", 1), (3_999, "alpha", 1), (6_000, "beta", 1)]
                + (0..<7).map { (24 * $0, "alpha", 400 + $0) }))

    /// The votes were counted a moment before the store stopped answering.
    static let askedWithoutHistory = asked(Tally([.depends: 1]), nil)

    private static func asked(_ tally: Tally, _ history: VoteHistory?) -> Self {
        var visit = answering([1, nil, nil])
        visit.community = .shown(tally, history: history, choice: nil)
        return visit
    }

    static let withoutVote = {
        var visit = empty
        visit.community = .unavailable
        return visit
    }()
}

extension VoteHistory {
    /// Of votes so many hours before 24 November 2026, noon in Greenwich.
    static func sample(_ votes: [(hoursAgo: Int, choice: String, count: Int)]) -> VoteHistory {
        let now = 1_795_521_600
        let hours = votes.compactMap { hoursAgo, word, count in
            Choice(word).map {
                HourlyVotes(hour: HourlyVotes.hour(of: now) - hoursAgo, choice: $0, count: count)
            }
        }
        return VoteHistory(hours.inOrder(), now: now)
    }
}
