import Engine
import TestSupport
import Testing

struct TrendsTests {
    private let comparisons = ["a-vs-b", "c-vs-d", "e-vs-f", "g-vs-h"].map {
        Comparison.sample(.init(stringLiteral: $0))
    }

    private func trends(_ counts: [Comparison.ID: [DailyAttention]]) -> Trends {
        Trends(of: comparisons, counts: counts, today: .today)
    }

    @Test func `the most read comes first, and of equals the first by name`() {
        let trends = trends([
            "a-vs-b": [.readers(10, daysAgo: 7), .readers(5, daysAgo: 6)],
            "c-vs-d": [.readers(7, daysAgo: 0)],
            "e-vs-f": [.readers(40, daysAgo: 1)],
            "g-vs-h": [.readers(7, daysAgo: 0)],
        ])
        #expect(trends.trending(in: "tech") == ["e-vs-f", "a-vs-b", "c-vs-d", "g-vs-h"])
    }

    @Test func `a finished quiz and a vote count for more than a reader`() {
        let trends = trends([
            "a-vs-b": [.readers(9, daysAgo: 0)],
            "c-vs-d": [DailyAttention(day: .today, readers: 5, quizzes: 2)],
            "e-vs-f": [DailyAttention(day: .today, readers: 5, votes: 1)],
        ])
        #expect(trends.trending(in: "tech") == ["c-vs-d", "e-vs-f", "a-vs-b"])
    }

    @Test func `fewer than five readers in seven days are no trend`() {
        let trends = trends([
            "a-vs-b": [.readers(4, daysAgo: 0), .readers(1, daysAgo: 6)],
            "c-vs-d": [DailyAttention(day: .today, readers: 4, quizzes: 4, votes: 4)],
            "e-vs-f": [.readers(4, daysAgo: 0), .readers(100, daysAgo: 7)],
        ])
        #expect(trends.trending(in: "tech") == ["a-vs-b"])
    }

    @Test func `categories do not mix, and what is not in the edition is not told`() {
        let other = Comparison.sample("x-vs-y", category: "life")
        let read = [DailyAttention.readers(9, daysAgo: 0)]
        let trends = Trends(
            of: comparisons + [other],
            counts: ["a-vs-b": read, "x-vs-y": read, "removed-vs-gone": read], today: .today)
        #expect(trends.trending(in: "tech") == ["a-vs-b"])
        #expect(trends.trending(in: "life") == ["x-vs-y"])
        #expect(trends.trending(in: "none") == [])
        #expect(trends["removed-vs-gone"] == nil)
        #expect(trends["g-vs-h"]?.readers.count == 0)
    }

    @Test func `a comparison was published when its oldest entry says`() {
        let comparison = Comparison.sample(
            "a-vs-b", history: ["2026-11-24", "2026-11-12", "2026-11-11"])
        #expect(comparison.published == Day("2026-11-11"))
        let trends = Trends(of: [comparison], counts: [:], today: .today)
        #expect(trends["a-vs-b"]?.badge == .new)
        let later = Trends(of: [comparison], counts: [:], today: .today.plus(1))
        #expect(later["a-vs-b"] != nil && later["a-vs-b"]?.badge == nil)
    }

    @Test(
        arguments: [(34, .rising), (14, .rising), (13, nil), (90, nil)] as [(Int, Attention.Badge?)]
    )
    func `counting began with the first kept day that has anybody`(
        _ age: Int, _ badge: Attention.Badge?
    ) {
        let trends = Trends(
            of: [.sample("a-vs-b", history: ["2020-01-01"])],
            counts: [
                "a-vs-b": [DailyAttention].spread(50, over: 7, until: 0),
                "removed-vs-gone": [.readers(1, daysAgo: age)],
            ], today: .today)
        #expect(trends["a-vs-b"]?.badge == badge)
    }

    @Test func `a day that a wrong clock left in the future changes nothing`() {
        let days = [DailyAttention].weeks(before: 64, last: 28)
        let comparisons = [Comparison.sample("a-vs-b", history: ["2020-01-01"])]
        let right = Trends(of: comparisons, counts: ["a-vs-b": days], today: .today)
        let wrong = Trends(
            of: comparisons, counts: ["a-vs-b": days + [.readers(1000, daysAgo: -3000)]],
            today: .today)
        #expect(right["a-vs-b"]?.badge == .rising)
        #expect(wrong == right)
    }
}
