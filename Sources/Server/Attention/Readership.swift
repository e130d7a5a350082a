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
        /// Counts the changes of the two.
        var changes = 0
        var current = Current(trends: .none)
        /// Of counts, to read the older ones once in a while only.
        var readings = 0
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
        guard !counts.isEmpty else { return }
        let isRecorded = await answer { try await $0.record(counts) } != nil
        if !isRecorded { visits.retry(counts) }
    }

    /// Reads what all servers have counted, and ranks by it. Mostly the last days only: the others do
    /// not change any more, except by a server that was cut off from the store.
    func read() async {
        let today = today.daysSince1970
        let isWhole = state.withLock { $0.readings % Self.readingsPerWholeReading == 0 }
        let first = today - Attention.keptDays + 1
        guard let since = Day(daysSince1970: isWhole ? first : today - 1) else { return }
        let recent = await answer { store in
            if isWhole { try await store.forgetAttention(before: since) }
            return try await store.attention(since: since)
        }
        if let recent {
            state.withLock { state in
                state.readings += 1
                state.changes += 1
                let older = state.counts.mapValues { $0.filter { $0.day < since } }
                state.counts = isWhole ? recent : older.merging(recent, uniquingKeysWith: +)
            }
        }
        rank()
    }

    /// Until nothing has changed meanwhile: what was begun earlier must not replace what is newer.
    private func rank() {
        var isCurrent = false
        while !isCurrent {
            let given = state.withLock { $0 }
            let trends = Trends(of: given.comparisons, counts: given.counts, today: today)
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
