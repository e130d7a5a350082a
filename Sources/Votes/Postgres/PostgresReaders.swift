import Foundation

/// Threads with a connection each that answer questions, and do all else that is not a vote.
final class PostgresReaders: Sendable {
    typealias Question = @Sendable (PostgresSession, ContinuousClock.Instant) -> Void

    private struct Waiting: Sendable {
        let question: Question
        let deadline: ContinuousClock.Instant
    }

    private let queue = WorkQueue<Waiting>(capacity: 4_096)
    private let ends: [Latch]

    init(_ connector: PostgresConnector, threads: Int) {
        ends = (0..<threads).map { _ in Latch() }
        for end in ends {
            Thread.detachNewThread { [queue] in
                let session = PostgresSession(connector)
                while let next = queue.take(atMost: 1).first {
                    next.question(session, next.deadline)
                }
                session.disconnect()
                end.open()
            }
        }
    }

    /// - Parameter work: has to be safe to repeat.
    func perform<Value: Sendable>(
        within patience: Duration,
        _ work:
            @escaping @Sendable (PostgresConnection, ContinuousClock.Instant)
            throws(PostgresError) -> Value
    ) async throws(VoteStoreError) -> Value {
        let result: Result<Value, VoteStoreError> = await withCheckedContinuation { outcome in
            let question: Question = { session, deadline in
                do throws(PostgresError) {
                    let value = try session.perform(until: deadline, work)
                    outcome.resume(returning: .success(value))
                } catch {
                    outcome.resume(returning: .failure(.unavailable("\(error)")))
                }
            }
            do throws(WorkQueue<Waiting>.Refusal) {
                try queue.add(Waiting(question: question, deadline: .now + patience))
            } catch {
                outcome.resume(returning: .failure(VoteStoreError(error)))
            }
        }
        return try result.get()
    }

    /// Finishes what was handed over.
    func close() async {
        queue.close()
        for end in ends { await end.opened() }
    }
}
