import Engine
import Logging
import ServiceLifecycle
import Synchronization
import Votes

/// The community's voice as this server knows it: every tally in memory, so that no page of a visitor who
/// did not vote waits for the store. All are read again every second, for the votes that come in here and at
/// other servers on the same store; who votes here has theirs read at once.
final class Community: Service {
    /// What is known of one comparison's votes.
    private struct Standing {
        /// `nil` while the store does not answer.
        var tally: Tally?
        /// Of which reading it is; a reading that began earlier is older news.
        var reading = 0
        /// The reading that is the first to count every vote acknowledged here.
        var wanted = 0
    }

    private struct State {
        var standings: [Comparison.ID: Standing] = [:]
        var readings = 0
        var comparisons: [Comparison.ID]
    }

    private let state: Mutex<State>
    private let store: any VoteStore
    private let patience: Patience
    private let logger: Logger
    private let records: VoteRecords

    init(
        store: any VoteStore, comparisons: [Comparison.ID], patience: Duration, clock: ServerClock,
        logger: Logger
    ) {
        self.state = Mutex(State(comparisons: comparisons))
        self.store = store
        let patience = Patience(patience)
        self.patience = patience
        self.logger = logger
        self.records = VoteRecords(clock: clock) { comparison in
            do {
                return try await patience.wait {
                    try await store.votesByHour(of: comparison)
                }
            } catch {
                logger.error("votes by hour cannot be read", metadata: ["error": "\(error)"])
                return nil
            }
        }
    }

    /// With every vote that was acknowledged here, asking the store if need be; otherwise a second old at
    /// most. `nil` while the store does not answer.
    func currentTally(of comparison: Comparison.ID) async -> Tally? {
        let standing = standing(of: comparison)
        if standing.reading < standing.wanted { await read(comparison) }
        return self.standing(of: comparison).tally
    }

    /// When the votes came, as of the last ten seconds; `nil` while the store does not answer.
    func record(of comparison: Comparison.ID) async -> VoteRecords.Record? {
        await records.record(of: comparison)
    }

    /// The store answered when it was last asked of this comparison.
    func isAvailable(for comparison: Comparison.ID) -> Bool {
        standing(of: comparison).tally != nil
    }

    /// The store answered when it was last asked.
    var isAvailable: Bool {
        state.withLock { state in
            state.comparisons.allSatisfy { state.standings[$0]?.tally != nil }
        }
    }

    private func standing(of comparison: Comparison.ID) -> Standing {
        state.withLock { $0.standings[comparison] ?? Standing() }
    }

    /// From now on these comparisons are counted; if there are new ones, all are read at once.
    func follow(_ comparisons: [Comparison.ID]) async {
        let hasNew = state.withLock { state in
            defer { state.comparisons = comparisons }
            return !Set(comparisons).isSubset(of: state.comparisons)
        }
        if hasNew { await readAll() }
    }

    func choice(of voter: Voter, in comparison: Comparison.ID) async throws -> Choice? {
        try await patience.wait { [store] in try await store.choice(of: voter, in: comparison) }
    }

    /// Stores the vote; on return it is durable, and `currentTally` counts it.
    func cast(_ vote: Vote) async throws {
        try await patience.wait { [store] in try await store.cast(vote) }
        wantReading(of: vote.comparison)
    }

    /// Removes the voter's vote; likewise.
    func withdraw(_ voter: Voter, from comparison: Comparison.ID) async throws {
        try await patience.wait { [store] in try await store.withdraw(voter, from: comparison) }
        wantReading(of: comparison)
    }

    /// Reads the tallies until the server shuts down, then closes the store.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(1))) != nil { await self.readAll() }
        }
        await store.close()
    }

    /// Reads every tally.
    func readAll() async {
        let reading = beginReading()
        let tallies = await answer { try await $0.tallies() }
        for comparison in state.withLock({ $0.comparisons }) {
            note(tallies.map { $0[comparison] ?? Tally() }, of: comparison, reading: reading)
        }
    }

    private func read(_ comparison: Comparison.ID) async {
        let reading = beginReading()
        let tally = await answer { try await $0.tally(of: comparison) }
        note(tally, of: comparison, reading: reading)
    }

    /// `nil` if the store does not answer; the first time, that is logged.
    private func answer<Value: Sendable>(
        _ question: @escaping @Sendable (any VoteStore) async throws -> Value
    ) async -> Value? {
        do {
            return try await patience.wait { [store] in try await question(store) }
        } catch {
            if isAvailable {
                logger.error("vote store does not answer", metadata: ["error": "\(error)"])
            }
            return nil
        }
    }

    private func wantReading(of comparison: Comparison.ID) {
        state.withLock { state in
            state.standings[comparison, default: Standing()].wanted = state.readings + 1
        }
    }

    private func beginReading() -> Int {
        state.withLock { state in
            state.readings += 1
            return state.readings
        }
    }

    private func note(_ tally: Tally?, of comparison: Comparison.ID, reading: Int) {
        state.withLock { state in
            var standing = state.standings[comparison] ?? Standing()
            guard standing.reading < reading else { return }
            standing.reading = reading
            standing.tally = tally
            state.standings[comparison] = standing
        }
    }
}
