import Engine
import Logging
import ServiceLifecycle
import Synchronization
import Votes

/// What is read now, as this server knows it: the visits that it counts itself go into the store
/// every few seconds, and what all servers counted is read from there every minute. No page waits
/// for either.
///
/// While the store is away nothing is lost but time: totals are recorded when it is back. A crash
/// loses the visits since they were last recorded, and no vote.
final class Readership: Service {
    struct Current: Sendable {
        var trends: Trends
        /// Counts the changes of `trends`, so that a page made from older ones is known.
        fileprivate(set) var revision = 0
    }

    let visits: VisitCounter

    private struct State {
        var comparisons: [Comparison]
        var counts: [Comparison.ID: [DailyAttention]] = [:]
        /// Of the days before yesterday, which hardly change any more.
        var olderJoint: [ComparisonPair: Int] = [:]
        var recentJoint: [ComparisonPair: Int] = [:]
        /// Counts the changes of these.
        var changes = 0
        var current = Current(trends: .none)
        /// Of counts, to read the older ones once in a while only.
        var readings = 0
        /// When all of them were read last.
        var wholeReading: Day?
        var wholeJointReading: Day?
        var isAvailable = true
    }

    private let state: Mutex<State>
    private let store: any AttentionStore
    private let patience: Patience
    private let interval: Duration
    private let now: @Sendable () -> Int
    private let logger: Logger

    private static let recordingsPerReading = 6
    private static let readingsPerWholeReading = 60

    init(
        store: any AttentionStore, comparisons: [Comparison], limits: Limits,
        clock: ServerClock, logger: Logger
    ) {
        self.visits = VisitCounter(today: Day(secondsSince1970: clock.unixSeconds()))
        self.state = Mutex(State(comparisons: comparisons))
        self.store = store
        self.patience = Patience(limits.storeTime)
        self.interval = limits.recordingInterval
        self.now = clock.unixSeconds
        self.logger = logger
    }

    var current: Current { state.withLock(\.current) }

    /// Of `current`.
    var revision: Int { state.withLock(\.current.revision) }

    private var today: Day { Day(secondsSince1970: now()) }

    /// From now on these comparisons are ranked, by what was read before.
    func follow(_ comparisons: [Comparison]) {
        state.withLock { state in
            state.comparisons = comparisons
            state.changes += 1
        }
        rank()
    }

    /// Records and reads until the server shuts down; then records what is left. The store is
    /// closed after that.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            var recordings = 0
            while (try? await Task.sleep(for: self.interval)) != nil {
                await self.record()
                recordings += 1
                if recordings % Self.recordingsPerReading == 0 { await self.read() }
            }
        }
        await record()
    }

    /// Puts what was counted here into the store; what cannot be put there now is kept for later.
    func record() async {
        let counts = visits.takeUnrecorded(today: today)
        let pairs = visits.takeUnrecordedPairs(today: today)
        if !counts.isEmpty, await answer({ try await $0.record(counts) }) == nil {
            visits.retry(counts)
            return visits.retry(pairs)
        }
        if !pairs.isEmpty, await answer({ try await $0.record(joint: pairs) }) == nil {
            visits.retry(pairs)
        }
    }

    /// Reads what all servers have counted, and ranks by it. Mostly the last days only: the others do
    /// not change any more, except by a server that was cut off from the store. Once in a while, and
    /// when a day begins, all of them, and removes those that no rule looks at any more.
    func read() async {
        let now = now()
        func day(_ age: Int) -> Day { Day(secondsSince1970: now - age * 86_400) }
        let (yesterday, tomorrow) = (day(1), day(-1))
        let isWhole = state.withLock { state in
            state.readings % Self.readingsPerWholeReading == 0 || state.wholeReading != day(0)
        }
        let since = isWhole ? day(Attention.keptDays - 1) : yesterday
        let sinceJoint = day(AlsoRead.days - 1)
        let counts = await answer { store in
            if isWhole { try await store.forgetAttention(before: since) }
            return try await store.attention(since: since)
        }
        if let counts {
            state.withLock { state in
                state.readings += 1
                state.changes += 1
                if isWhole { state.wholeReading = day(0) }
                let older = state.counts.mapValues { $0.filter { $0.day < since } }
                state.counts = isWhole ? counts : older.merging(counts, uniquingKeysWith: +)
            }
        }
        // What is read together can be much more; if that takes too long, the rest is known.
        let isWholeJoint = isWhole || state.withLock { $0.wholeJointReading != day(0) }
        let joint = await answer { store in
            if isWholeJoint { try await store.forgetJointReaders(before: sinceJoint) }
            return (
                older: isWholeJoint
                    ? try await store.jointReaders(in: sinceJoint..<yesterday) : nil,
                recent: try await store.jointReaders(in: yesterday..<tomorrow)
            )
        }
        if let joint {
            state.withLock { state in
                state.changes += 1
                if isWholeJoint { state.wholeJointReading = day(0) }
                state.olderJoint = joint.older ?? state.olderJoint
                state.recentJoint = joint.recent
            }
        }
        rank()
    }

    /// Until nothing has changed meanwhile: what was begun earlier must not replace what is newer.
    private func rank() {
        var isCurrent = false
        while !isCurrent {
            let given = state.withLock { $0 }
            let trends = Trends(
                of: given.comparisons, counts: given.counts,
                joint: given.olderJoint.merging(given.recentJoint, uniquingKeysWith: +),
                today: today)
            isCurrent = state.withLock { state in
                guard state.changes == given.changes else { return false }
                if state.current.trends != trends {
                    state.current.trends = trends
                    state.current.revision += 1
                }
                return true
            }
        }
    }

    /// `nil` if the store does not answer; the first time, that is logged.
    private func answer<Value: Sendable>(
        _ question: @escaping @Sendable (any AttentionStore) async throws -> Value
    ) async -> Value? {
        do {
            let value = try await patience.wait { [store] in try await question(store) }
            state.withLock { $0.isAvailable = true }
            return value
        } catch {
            let isNews = state.withLock { state in
                defer { state.isAvailable = false }
                return state.isAvailable
            }
            if isNews {
                logger.warning(
                    "the store takes no attention at the moment", metadata: ["error": "\(error)"])
            }
            return nil
        }
    }
}
