import Engine
import Synchronization
import Testing
@testable import Server

struct VoteRecordsTests {
    /// Answers with one vote more each time, or not at all.
    private final class Source: Sendable {
        let asked = Mutex<[Comparison.ID]>([])
        let isAway = Mutex(false)

        func read(_ comparison: Comparison.ID) -> [HourlyVotes]? {
            let count = asked.withLock { asked in
                asked.append(comparison)
                return asked.count
            }
            guard !isAway.withLock({ $0 }) else { return nil }
            return [HourlyVotes(hour: 498_750, choice: .depends, count: count)]
        }
    }

    private let source = Source()
    private let clock = ManualClock()

    private var records: VoteRecords {
        VoteRecords(clock: clock.serverClock) { [source] in source.read($0) }
    }

    @Test func `the store is asked once in ten seconds`() async {
        let records = records
        for _ in 0..<5 {
            let record = await records.record(of: "a-vs-b")
            #expect(record?.hours.map(\.count) == [1])
            #expect(record?.history.weeks.map(\.votes.total) == [1])
        }
        clock.advance(by: .milliseconds(9_999))
        #expect(await records.record(of: "a-vs-b")?.hours.map(\.count) == [1])
        clock.advance(by: .milliseconds(1))
        #expect(await records.record(of: "a-vs-b")?.hours.map(\.count) == [2])
    }

    @Test func `who comes together waits for one answer`() async {
        let records = records
        await withTaskGroup { group in
            for _ in 0..<50 { group.addTask { _ = await records.record(of: "a-vs-b") } }
        }
        #expect(source.asked.withLock { $0 } == ["a-vs-b"])
    }

    @Test func `a store that is away is not asked more often`() async {
        let records = records
        source.isAway.withLock { $0 = true }
        for _ in 0..<5 { #expect(await records.record(of: "a-vs-b")?.hours == nil) }
        source.isAway.withLock { $0 = false }
        clock.advance(by: .seconds(10))
        #expect(await records.record(of: "a-vs-b")?.hours.map(\.count) == [2])
    }

    @Test func `of many comparisons only so many are kept, the latest`() async {
        let records = records
        let names = (0..<VoteRecords.mostKept + 1).map {
            Comparison.ID(stringLiteral: "a-vs-b\($0)")
        }
        for name in names {
            _ = await records.record(of: name)
            clock.advance(by: .milliseconds(1))
        }
        for name in names.reversed() { _ = await records.record(of: name) }
        #expect(source.asked.withLock { $0 } == names + [names[0]])
    }
}
