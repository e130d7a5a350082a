import Foundation

/// A thread with a connection that commits the changes that wait, all in one transaction. Those that arrive
/// meanwhile share the next one.
final class PostgresWriter: Sendable {
    private struct Waiting: Sendable {
        let change: VoteChange
        /// After it nobody waits for the outcome any more.
        let deadline: ContinuousClock.Instant
        let outcome: CheckedContinuation<Result<Void, VoteStoreError>, Never>
    }

    private let queue = WorkQueue<Waiting>(capacity: 4_096)
    private let slot: Int
    private let end = Latch()

    /// As long a transaction as this keeps the server's parser busy for a few milliseconds.
    private static let mostInOneTransaction = 256

    /// - Parameter slot: of the counters that this writer moves.
    init(_ connector: PostgresConnector, slot: Int) {
        self.slot = slot
        Thread.detachNewThread { [self] in
            let session = PostgresSession(connector, willVote: true)
            while case let batch = queue.take(atMost: Self.mostInOneTransaction), !batch.isEmpty {
                commit(batch, session)
            }
            session.disconnect()
            end.open()
        }
    }

    /// Returns when the change is on stable storage. Changes are applied in the order of these calls.
    func commit(_ change: VoteChange, within patience: Duration) async throws(VoteStoreError) {
        let result = await withCheckedContinuation { outcome in
            let waiting = Waiting(change: change, deadline: .now + patience, outcome: outcome)
            do throws(WorkQueue<Waiting>.Refusal) {
                try queue.add(waiting)
            } catch {
                outcome.resume(returning: .failure(VoteStoreError(error)))
            }
        }
        try result.get()
    }

    /// Finishes what was handed over.
    func close() async {
        queue.close()
        await end.opened()
    }

    private func commit(_ batch: [Waiting], _ session: PostgresSession) {
        let now = ContinuousClock.now
        let inTime = batch.filter { $0.deadline > now }
        for late in batch where late.deadline <= now {
            late.outcome.resume(
                returning: .failure(.unavailable("the vote waited too long and was not sent")))
        }
        // Who came first may have stopped waiting by then; the others must not suffer from that.
        guard let deadline = inTime.map(\.deadline).max() else { return }
        do throws(PostgresError) {
            let changes = PostgresBatch(inTime.map(\.change))
            try session.perform(until: deadline) {
                connection, deadline throws(PostgresError) in
                try changes.commit(on: connection, slot: slot, deadline: deadline)
            }
            for waiting in inTime { waiting.outcome.resume(returning: .success(())) }
        } catch {
            if error.kind == .refused, inTime.count > 1 {
                // One of them cannot be stored. The others must not suffer from it.
                for waiting in inTime { commit([waiting], session) }
            } else {
                for waiting in inTime {
                    waiting.outcome.resume(returning: .failure(.unavailable("\(error)")))
                }
            }
        }
    }
}

extension VoteStoreError {
    init<Item>(_ refusal: WorkQueue<Item>.Refusal) {
        switch refusal {
        case .full: self = .unavailable("too many wait for the database already")
        case .closed: self = .unavailable("the votes are closed")
        }
    }
}
