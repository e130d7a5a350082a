import Engine
import Testing
import Votes

@testable import Server

struct VisitCounterTests {
    private static let monday = Day("2026-11-23")!
    private static let tuesday = Day("2026-11-24")!
    private static let page: Comparison.ID = "rust-vs-go"

    private func totals(_ counter: VisitCounter, on day: Day = monday) -> [[Int]] {
        counter.takeUnrecorded(today: day)
            .sorted { ($0.comparison, $0.counted.day) < ($1.comparison, $1.counted.day) }
            .map { [$0.counted.readers, $0.counted.quizzes, $0.counted.votes] }
    }

    @Test func `a visitor counts once for each thing that they do`() {
        let counter = VisitCounter(today: Self.monday)
        for _ in 1...3 {
            counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
            counter.count(
                [.reading, .finishedQuiz], by: .number(1), on: Self.page, today: Self.monday)
            counter.count(.vote, by: .number(2), on: Self.page, today: Self.monday)
        }
        #expect(totals(counter) == [[1, 1, 1]])
    }

    @Test func `on another comparison, and as another visitor, they count again`() {
        let counter = VisitCounter(today: Self.monday)
        for visitor in 1...40 {
            for page in ["a-vs-b", "c-vs-d"] as [Comparison.ID] {
                counter.count(.reading, by: .number(visitor), on: page, today: Self.monday)
            }
        }
        #expect(totals(counter) == [[40, 0, 0], [40, 0, 0]])
    }

    @Test func `a new day begins with nothing, and the old one stays as it was`() {
        let counter = VisitCounter(today: Self.monday)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
        counter.count(.reading, by: .number(2), on: Self.page, today: Self.monday)
        #expect(counter.knownCount == 2)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.tuesday)
        #expect(counter.knownCount == 1)
        let counts = counter.takeUnrecorded(today: Self.tuesday).map(\.counted)
            .sorted { $0.day < $1.day }
        #expect(
            counts == [
                DailyAttention(day: Self.monday, readers: 2),
                DailyAttention(day: Self.tuesday, readers: 1),
            ])
    }

    @Test func `a day that ends without a visitor forgets those before too`() {
        let counter = VisitCounter(today: Self.monday)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
        _ = counter.takeUnrecorded(today: Self.tuesday)
        #expect(counter.knownCount == 0)
    }

    @Test func `where the clock goes back a day, its total goes on`() {
        let counter = VisitCounter(today: Self.monday)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.tuesday)
        _ = counter.takeUnrecorded(today: Self.tuesday)
        counter.count(.reading, by: .number(2), on: Self.page, today: Self.monday)
        #expect(
            counter.takeUnrecorded(today: Self.monday).map(\.counted)
                == [DailyAttention(day: Self.monday, readers: 2)])
    }

    @Test func `what did not change since is not recorded again`() {
        let counter = VisitCounter(today: Self.monday)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
        #expect(totals(counter) == [[1, 0, 0]])
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
        #expect(totals(counter) == [])
        counter.count(.reading, by: .number(2), on: Self.page, today: Self.monday)
        #expect(totals(counter) == [[2, 0, 0]])
    }

    @Test func `what could not be recorded is kept for later, over days`() {
        let counter = VisitCounter(today: Self.monday)
        counter.count(.reading, by: .number(1), on: Self.page, today: Self.monday)
        for day in 0..<5 {
            let today = Day(daysSince1970: Self.monday.daysSince1970 + day)!
            counter.retry(counter.takeUnrecorded(today: today))
        }
        let counts = counter.takeUnrecorded(today: Day("2026-11-30")!)
        #expect(counts.map(\.counted) == [DailyAttention(day: Self.monday, readers: 1)])
        #expect(counts.map(\.run) == [counter.run])
    }

    @Test func `when it knows as many as it can, it counts nobody else`() {
        let counter = VisitCounter(today: Self.monday, capacity: 10)
        for visitor in 1...20 {
            counter.count(.reading, by: .number(visitor), on: Self.page, today: Self.monday)
        }
        // Those it knows are counted on.
        counter.count(.vote, by: .number(1), on: Self.page, today: Self.monday)
        counter.count(.vote, by: .number(20), on: Self.page, today: Self.monday)
        #expect(counter.knownCount == 10)
        #expect(totals(counter) == [[10, 0, 1]])
        counter.count(.vote, by: .number(20), on: Self.page, today: Self.tuesday)
        #expect(totals(counter, on: Self.tuesday) == [[0, 0, 1]])
    }

    @Test func `each run has a name of its own`() {
        let names = (0..<50).map { _ in VisitCounter(today: Self.monday).run }
        #expect(Set(names).count == names.count)
    }

    @Test func `many at once are all counted`() async {
        let counter = VisitCounter(today: Self.monday)
        await withTaskGroup { group in
            for part in 0..<8 {
                group.addTask {
                    for visitor in 0..<500 {
                        counter.count(
                            .reading, by: .number(visitor * 8 + part), on: Self.page,
                            today: Self.monday)
                    }
                }
            }
        }
        #expect(totals(counter) == [[4000, 0, 0]])
    }
}

extension Visitor {
    /// One of many.
    static func number(_ number: Int) -> Visitor {
        Visitor(
            agent: "Mozilla/5.0", purpose: nil,
            from: IPAddress(bits: 0xFFFF_0000_0000 + UInt128(number)))!
    }
}
