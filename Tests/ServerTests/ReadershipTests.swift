import Engine
import Logging
import TestSupport
import Testing
import Votes

@testable import Server

/// Between the visits that are counted, the store, and what is ranked.
struct ReadershipTests {
    private static let page: Comparison.ID = "a-vs-b"
    private static let comparisons = [
        Comparison.sample(page, history: ["2020-01-01"]),
        Comparison.sample("c-vs-d", history: ["2020-01-01"]),
    ]

    private func readership(
        on store: any AttentionStore, clock: ManualClock, logger: Logger = .silent
    ) -> Readership {
        var limits = Limits()
        // A machine that runs all tests at once may be slow.
        limits.storeTime = .seconds(600)
        return Readership(
            store: store, comparisons: Self.comparisons, limits: limits,
            clock: clock.serverClock, logger: logger)
    }

    private func read(
        _ readership: Readership, by visitors: Range<Int>, clock: ManualClock,
        pages: [Comparison.ID] = [page]
    ) {
        for visitor in visitors {
            for page in pages {
                readership.visits.count(
                    .reading, by: .number(visitor), on: page, today: clock.today)
            }
        }
    }

    private static let both = comparisons.map(\.id)

    private func alsoRead(_ readership: Readership) -> [[Int]] {
        readership.current.trends.alsoRead(with: Self.page).map { [$0.jointReaders, $0.readers] }
    }

    @Test func `what one server counts, another one shows`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let first = readership(on: store, clock: clock)
        let second = readership(on: store, clock: clock)
        read(first, by: 0..<4, clock: clock)
        read(second, by: 4..<7, clock: clock)
        await first.record()
        await second.record()
        await second.record()
        await first.read()
        await second.read()
        for readership in [first, second] {
            #expect(readership.current.trends[Self.page]?.readers.count == 7)
            #expect(readership.current.trends.trending(in: "tech") == [Self.page])
        }
    }

    @Test func `what the last server counted is there after a restart`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let before = readership(on: store, clock: clock)
        read(before, by: 0..<4, clock: clock)
        await before.record()
        let after = readership(on: store, clock: clock)
        // The salt is another one: who comes again counts again.
        read(after, by: 0..<4, clock: clock)
        await after.record()
        await after.read()
        #expect(after.current.trends[Self.page]?.readers.count == 8)
    }

    @Test func `the revision changes with what is shown, and only then`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        await readership.read()
        let start = readership.current.revision
        await readership.read()
        #expect(readership.current.revision == start)
        read(readership, by: 0..<1, clock: clock)
        await readership.record()
        await readership.read()
        #expect(readership.current.revision == start + 1)
    }

    @Test func `a store that is away costs nothing but time`() async {
        let (store, clock) = (SwitchableStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        read(readership, by: 0..<3, clock: clock)
        await readership.record()
        await readership.read()
        store.turn(off: true)
        read(readership, by: 3..<5, clock: clock)
        await readership.record()
        await readership.read()
        #expect(readership.current.trends[Self.page]?.readers.count == 3)
        clock.advance(by: .seconds(86_400))
        read(readership, by: 0..<3, clock: clock)
        await readership.record()
        store.turn(off: false)
        await readership.record()
        await readership.read()
        #expect(readership.current.trends[Self.page]?.readers.count == 8)
    }

    @Test func `that it is away is said once, without a word about visitors`() async {
        let (store, clock, log) = (SwitchableStore(isOff: true), ManualClock(), LogLines())
        let readership = readership(
            on: store, clock: clock, logger: Logger(label: "test") { _ in log.handler })
        for visitor in 0..<3 {
            read(readership, by: visitor..<visitor + 1, clock: clock)
            await readership.record()
            await readership.read()
        }
        #expect(log.lines.count == 1)
        #expect(log.lines.allSatisfy { !$0.contains("Browser") })
    }

    @Test func `a day passes without a restart`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        for day in 0..<9 {
            read(readership, by: 0..<(day + 1), clock: clock)
            await readership.record()
            await readership.read()
            let week = (max(0, day - 6)...day).map { $0 + 1 }.reduce(0, +)
            #expect(readership.current.trends[Self.page]?.readers.count == week)
            clock.advance(by: .seconds(86_400))
        }
    }

    @Test func `days that no rule looks at any more are removed`() async throws {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let old = Day(daysSince1970: clock.today.daysSince1970 - 90)!
        let kept = Day(daysSince1970: clock.today.daysSince1970 - 89)!
        try await store.record(
            [old, kept].map {
                AttentionCount(
                    comparison: Self.page, run: "before",
                    counted: DailyAttention(day: $0, readers: 9))
            })
        await readership(on: store, clock: clock).read()
        let left = try await store.attention(since: Day("0001-01-01")!)
        #expect(left[Self.page]?.map(\.day) == [kept])
    }

    @Test func `a new edition is ranked by what was read before`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        read(readership, by: 0..<6, clock: clock)
        await readership.record()
        await readership.read()
        let revision = readership.current.revision
        readership.follow([Self.comparisons[1]])
        #expect(readership.current.trends.trending(in: "tech") == [])
        readership.follow(Self.comparisons)
        #expect(readership.current.trends.trending(in: "tech") == [Self.page])
        #expect(readership.current.revision == revision + 2)
    }

    @Test func `what is read together at all servers is told at each`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let servers = [readership(on: store, clock: clock), readership(on: store, clock: clock)]
        read(servers[0], by: 0..<6, clock: clock, pages: Self.both)
        read(servers[1], by: 6..<13, clock: clock, pages: Self.both.reversed())
        read(servers[1], by: 13..<20, clock: clock)
        for _ in 1...2 {
            for server in servers { await server.record() }
            for server in servers { await server.read() }
            for server in servers { #expect(alsoRead(server) == [[13, 20]]) }
        }
    }

    @Test func `what is read together is a part of what pages follow`() async {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        read(readership, by: 0..<10, clock: clock, pages: [Self.both[0]])
        read(readership, by: 10..<20, clock: clock, pages: [Self.both[1]])
        await readership.record()
        await readership.read()
        let revision = readership.current.revision
        await readership.read()
        #expect(readership.current.revision == revision)
        try? await store.record(joint: [
            JointCount(
                pair: ComparisonPair(Self.both[0], Self.both[1])!, day: clock.today, run: "other",
                readers: 10)
        ])
        await readership.read()
        #expect(readership.current.revision == revision + 1)
        #expect(alsoRead(readership) == [[10, 10]])
    }

    @Test func `four weeks of reading together are kept, over days without a restart`() async throws
    {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        for day in 0..<35 {
            read(readership, by: 0..<(day + 10), clock: clock, pages: Self.both)
            await readership.record()
            await readership.read()
            let readers = (max(0, day - 27)...day).map { $0 + 10 }.reduce(0, +)
            #expect(alsoRead(readership) == [[readers, readers]])
            if day < 34 { clock.advance(by: .seconds(86_400)) }
        }
        let kept = Day(daysSince1970: clock.today.daysSince1970 - 27)!
        let older = try await store.jointReaders(in: Day("0001-01-01")!..<kept)
        #expect(older.isEmpty)
    }

    @Test func `a store that is away loses nobody who read both`() async {
        let (store, clock) = (SwitchableStore(), ManualClock())
        let readership = readership(on: store, clock: clock)
        read(readership, by: 0..<10, clock: clock, pages: Self.both)
        await readership.record()
        await readership.read()
        store.turn(off: true)
        read(readership, by: 10..<15, clock: clock, pages: Self.both)
        await readership.record()
        await readership.read()
        #expect(alsoRead(readership) == [[10, 10]])
        clock.advance(by: .seconds(86_400))
        read(readership, by: 0..<5, clock: clock, pages: Self.both)
        await readership.record()
        await readership.read()
        #expect(alsoRead(readership) == [[10, 10]])
        store.turn(off: false)
        await readership.record()
        await readership.read()
        #expect(alsoRead(readership) == [[20, 20]])
    }
}
