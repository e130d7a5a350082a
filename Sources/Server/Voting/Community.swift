import Engine
import Logging
import ServiceLifecycle
import Synchronization
import Votes

/// The community's voice as this server knows it: every tally in memory, so that no page waits for the
/// store; changed by the votes that come in here, and read again every second for those that come in at
/// other servers on the same store.
final class Community: Service {
    /// What pages show of one comparison's votes.
    struct Standing: Sendable {
        /// `nil` while the store does not answer.
        fileprivate(set) var tally: Tally?
        /// Counts the changes of `tally`, so that a page made from an older one is known.
        fileprivate(set) var revision = 0
        /// Of which reading it is; a reading that began earlier is older news.
        fileprivate var reading = 0
    }

    private struct State {
        var standings: [Comparison.ID: Standing] = [:]
        var readings = 0
        var comparisons: [Comparison.ID]
    }

    private let state: Mutex<State>
    private let store: any VoteStore
    private let patience: Duration
    private let logger: Logger

    init(
        store: any VoteStore, comparisons: [Comparison.ID], patience: Duration, logger: Logger
    ) {
        self.state = Mutex(State(comparisons: comparisons))
        self.store = store
        self.patience = patience
        self.logger = logger
    }

    func standing(of comparison: Comparison.ID) -> Standing {
        state.withLock { $0.standings[comparison] ?? Standing() }
    }

    /// The store answered when it was last asked.
    var isAvailable: Bool {
        state.withLock { state in
            state.comparisons.allSatisfy { state.standings[$0]?.tally != nil }
        }
    }

    /// From now on these comparisons are counted; what is new is read at once.
    func follow(_ comparisons: [Comparison.ID]) async {
        let added = state.withLock { state in
            defer { state.comparisons = comparisons }
            return Set(comparisons).subtracting(state.comparisons)
        }
        for comparison in added { await read(comparison) }
    }

    func choice(of voter: Voter, in comparison: Comparison.ID) async throws -> Choice? {
        try await within(patience) { [store] in try await store.choice(of: voter, in: comparison) }
    }

    /// Stores the vote; on return it is durable, and `standing` counts it.
    func cast(_ vote: Vote) async throws {
        try await within(patience) { [store] in try await store.cast(vote) }
        await read(vote.comparison)
    }

    /// Removes the voter's vote; likewise.
    func withdraw(_ voter: Voter, from comparison: Comparison.ID) async throws {
        try await within(patience) { [store] in try await store.withdraw(voter, from: comparison) }
        await read(comparison)
    }

    /// Reads the tallies until the server shuts down, then closes the store.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(1))) != nil { await self.readAll() }
        }
        await store.close()
    }

    /// Reads every tally. A store that fails once is not asked for the rest.
    func readAll() async {
        let comparisons = state.withLock { $0.comparisons }
        for comparison in comparisons {
            guard await read(comparison) else {
                for other in comparisons { note(nil, of: other, reading: beginReading()) }
                return
            }
        }
    }

    /// - Returns: whether the store answered.
    @discardableResult
    private func read(_ comparison: Comparison.ID) async -> Bool {
        let reading = beginReading()
        do {
            let tally = try await within(patience) { [store] in
                try await store.tally(of: comparison)
            }
            note(tally, of: comparison, reading: reading)
            return true
        } catch {
            if standing(of: comparison).tally != nil {
                logger.error("vote store does not answer", metadata: ["error": "\(error)"])
            }
            note(nil, of: comparison, reading: reading)
            return false
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
            if standing.tally != tally {
                standing.tally = tally
                standing.revision += 1
            }
            state.standings[comparison] = standing
        }
    }
}
