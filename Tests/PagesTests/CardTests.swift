import Engine
import TestSupport
import Testing

@testable import Pages

/// What cards say of how much their comparisons are read.
struct CardTests {
    private static let today = Day("2026-11-24")!
    private static let other = Comparison.sample("gamma-vs-delta", history: ["2020-01-01"])

    /// So many readers in each of the four weeks before the last, and in that.
    private func trends(usual: Int, last: Int, history: String = "2020-01-01") -> Trends {
        let days = (0..<80).map { age in
            DailyAttention(
                day: Day(daysSince1970: Self.today.daysSince1970 - age)!,
                readers: age == 0 ? last : age > 6 && age % 7 == 0 ? usual : 0)
        }
        return Trends(
            of: [.sample(Self.other.id, history: [history])],
            // That somebody read something long ago tells since when readers are counted.
            counts: [
                Self.other.id: days,
                "first": [
                    DailyAttention(
                        day: Day(daysSince1970: Self.today.daysSince1970 - 80)!, readers: 1)
                ],
            ], today: Self.today)
    }

    private func suggestion(_ reason: Suggestion.Reason) -> Suggestion {
        Suggestion(comparison: Self.other, reason: reason)
    }

    private func readers(_ trends: Trends) throws -> Suggestion.Reason {
        .readers(try #require(trends[Self.other.id]).readers)
    }

    @Test(arguments: [
        (12, 14, "14 readers this week, usually 12"), (0, 7, "7 readers this week, usually none"),
        (1, 1, "1 reader this week, usually 1"), (9, 0, "0 readers this week, usually 9"),
    ])
    func `a card in a ranking says how much is read, and how much usually`(
        _ usual: Int, _ last: Int, _ words: String
    ) throws {
        let trends = trends(usual: usual, last: last)
        let card = Card(suggestion(try readers(trends)), trends)
        #expect(card.reason == words)
        #expect(card.badge == nil)
    }

    @Test func `where nobody knows what is usual, nothing is said of it`() throws {
        let trends = trends(usual: 0, last: 8, history: "2026-11-20")
        #expect(Card(suggestion(try readers(trends)), trends).reason == "8 readers this week")
    }

    @Test func `what rises says so, and why, wherever it stands`() throws {
        let trends = trends(usual: 12, last: 31)
        let why = "31 readers this week, usually 12"
        let cards = [
            Card(suggestion(.alternative(Alternative.samples[2])), trends),
            Card(suggestion(try readers(trends)), trends),
            Card(Self.other, trends[Self.other.id]),
        ]
        #expect(cards.map(\.badge) == ["Rising", "Rising", "Rising"])
        #expect(cards.map(\.reason) == ["Also compares Gamma; \(why)", why, why])
    }

    @Test func `what is also read says by how many, and since when they were counted`() {
        let trends = trends(usual: 12, last: 31)
        let reason = Suggestion.Reason.alsoRead(AlsoRead(Self.other.id, by: 1_500, of: 6_400))
        let words = "Also read by 1,500 of 6,400 readers in 4 weeks"
        #expect(Card(suggestion(reason), .none).reason == words)
        #expect(
            Card(suggestion(reason), trends).reason
                == "\(words); 31 readers this week, usually 12")
    }

    @Test func `what is new says so, whatever its readers do`() {
        let trends = trends(usual: 0, last: 500, history: "2026-11-20")
        let card = Card(suggestion(.category(.sample)), trends)
        #expect(card.badge == "New")
        #expect(card.reason == "Also in Tech")
    }

    @Test func `of what is read as usual, a card says nothing`() {
        let card = Card(Self.other, trends(usual: 31, last: 31)[Self.other.id])
        #expect(card.badge == nil)
        #expect(card.reason == nil)
    }

    @Test func `a list is called trending if it says of each how much it is read`() throws {
        let press = try Press(site: .sample, publicURL: "")
        let trends = trends(usual: 12, last: 31)
        var visit = ComparisonVisit.empty
        visit.trends = trends
        for (list, title) in [
            ([], "Latest in Tech"),
            ([suggestion(.category(.sample))], "Latest in Tech"),
            ([suggestion(try readers(trends))], "Trending in Tech"),
        ] {
            visit.sameCategory = list
            #expect(press.comparison(visit).contains("<h2 id=\"trending-h\">\(title)</h2>"))
        }
    }
}
