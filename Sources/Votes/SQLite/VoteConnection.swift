import GRDB
import Synchronization

/// The one connection to the database: all reading and writing, one piece of work after the other.
///
/// Work is never cancelled half-way. GRDB's async methods would do that when the calling task is
/// cancelled, so they are not used here: a client that hangs up must neither interrupt a
/// transaction that others share nor leave the outcome of its own untold.
final class VoteConnection: Sendable {
    let database: DatabaseQueue
    /// Changed in the connection's own queue alone, so that no work can meet a closed connection.
    private let isClosed = Atomic(false)

    init(_ database: DatabaseQueue) {
        self.database = database
    }

    /// Does the work after all that was scheduled before.
    func schedule(_ work: @escaping @Sendable (Result<Database, VoteStoreError>) -> Void) {
        database.asyncWriteWithoutTransaction { [self] db in
            work(
                isClosed.load(ordering: .relaxed)
                    ? .failure(.unavailable("the votes are closed")) : .success(db))
        }
    }

    func read<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value
    ) async throws(VoteStoreError) -> Value {
        let result = await withCheckedContinuation { outcome in
            schedule { connection in
                outcome.resume(
                    returning: connection.flatMap { db in
                        Result { try work(db) }.mapError(VoteStoreError.init(from:))
                    })
            }
        }
        return try result.get()
    }

    /// Does the work as a whole or not at all; durable on return.
    func transaction(
        _ work: @escaping @Sendable (Database) throws -> Void
    ) async throws(VoteStoreError) {
        try await read { db in
            try db.inTransaction(.immediate) {
                try work(db)
                return .commit
            }
        }
    }

    /// Finishes what was scheduled, and moves everything from the write-ahead log into the database
    /// file. Should that fail, nothing is lost: the log is as durable.
    func close() async {
        try? await read { [self] db in
            isClosed.store(true, ordering: .relaxed)
            _ = try db.checkpoint(.truncate)
        }
        try? database.close()
    }
}

extension VoteStoreError {
    /// What went wrong while a store was in use.
    init(from error: any Error) {
        self = error as? VoteStoreError ?? .unavailable(String(describing: error))
    }
}
