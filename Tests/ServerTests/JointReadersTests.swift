import Engine
import Testing
import Votes

@testable import Server

/// Which comparisons are counted as read by one visitor on one day.
struct JointReadersTests {
    private static let monday = Day("2026-11-23")!
    private static let tuesday = Day("2026-11-24")!
    private static let pages: [Comparison.ID] = ["a-vs-b", "c-vs-d", "e-vs-f"]

    private func read(
        _ pages: [Comparison.ID], by visitors: ClosedRange<Int>, on day: Day = monday,
        _ counter: VisitCounter
    ) {
        for visitor in visitors {
            for page in pages {
                counter.count(.reading, by: .number(visitor), on: page, today: day)
            }
        }
    }

    private func totals(
        _ counter: VisitCounter, on day: Day = monday
    ) -> [ComparisonPair: Int] {
        Dictionary(
            uniqueKeysWithValues: counter.takeUnrecordedPairs(today: day).map {
                ($0.pair, $0.readers)
            })
    }

    private func pair(_ one: Int, _ other: Int) -> ComparisonPair {
        ComparisonPair(Self.pages[one], Self.pages[other])!
    }

    @Test func `each two of what a visitor reads make a pair, once a day and in any order`() {
        let counter = VisitCounter(today: Self.monday)
        read(Self.pages, by: 1...3, counter)
        read(Self.pages.reversed(), by: 3...5, counter)
        read([Self.pages[0]], by: 6...9, counter)
        #expect(totals(counter) == [pair(0, 1): 5, pair(0, 2): 5, pair(1, 2): 5])
    }

    @Test func `only reading counts, not what else is done`() {
        let counter = VisitCounter(today: Self.monday)
        read([Self.pages[0]], by: 1...1, counter)
        counter.count(
            [.finishedQuiz, .vote], by: .number(1), on: Self.pages[1], today: Self.monday)
        #expect(totals(counter) == [:])
        // Who reads it after all, has read both.
        read([Self.pages[1]], by: 1...1, counter)
        #expect(totals(counter) == [pair(0, 1): 1])
    }

    @Test func `of who reads everything, six comparisons count`() {
        let counter = VisitCounter(today: Self.monday)
        let many = (1...50).map { Comparison.ID("a\($0)-vs-b")! }
        read(many, by: 1...1, counter)
        let pairs = totals(counter)
        #expect(pairs.count == 6 * 5 / 2)
        #expect(Set(pairs.keys.flatMap { [$0.first, $0.second] }) == Set(many.prefix(6)))
    }

    @Test func `what is read on different days is not read together`() {
        let counter = VisitCounter(today: Self.monday)
        read([Self.pages[0]], by: 1...5, counter)
        read([Self.pages[1]], by: 1...5, on: Self.tuesday, counter)
        #expect(totals(counter, on: Self.tuesday) == [:])
        read([Self.pages[2]], by: 1...2, on: Self.tuesday, counter)
        let counts = counter.takeUnrecordedPairs(today: Self.tuesday)
        #expect(
            counts == [
                JointCount(pair: pair(1, 2), day: Self.tuesday, run: counter.run, readers: 2)
            ])
    }

    @Test func `who is not counted as a reader is in no pair`() {
        let counter = VisitCounter(today: Self.monday, capacity: 3)
        read(Self.pages, by: 1...2, counter)
        #expect(totals(counter).values.reduce(0, +) == 3)
    }

    @Test func `a server tells so many pairs apart a day, and counts those on`() {
        let counter = VisitCounter(today: Self.monday, pairCapacity: 1)
        read(Self.pages, by: 1...4, counter)
        #expect(totals(counter) == [pair(0, 1): 4])
        read([Self.pages[2], Self.pages[0]], by: 1...4, on: Self.tuesday, counter)
        #expect(totals(counter, on: Self.tuesday) == [pair(0, 2): 4])
    }

    @Test func `what could not be recorded is kept for later, and counted on`() {
        let counter = VisitCounter(today: Self.monday)
        read(Self.pages, by: 1...2, counter)
        let counts = counter.takeUnrecordedPairs(today: Self.monday)
        #expect(totals(counter) == [:])
        read([Self.pages[0], Self.pages[1]], by: 3...3, counter)
        counter.retry(counts)
        #expect(totals(counter) == [pair(0, 1): 3, pair(0, 2): 2, pair(1, 2): 2])
        counter.retry(counts)
        let later = Day("2026-11-30")!
        #expect(totals(counter, on: later) == [pair(0, 1): 3, pair(0, 2): 2, pair(1, 2): 2])
    }

    @Test func `where the clock goes back a day, its total goes on`() {
        let counter = VisitCounter(today: Self.monday)
        read(Self.pages, by: 1...1, counter)
        read([Self.pages[0]], by: 1...1, on: Self.tuesday, counter)
        _ = counter.takeUnrecordedPairs(today: Self.tuesday)
        read([Self.pages[0], Self.pages[1]], by: 2...2, counter)
        #expect(totals(counter) == [pair(0, 1): 2])
    }
}
