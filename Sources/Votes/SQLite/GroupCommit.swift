import GRDB
import Synchronization

/// Lets changes that arrive while the disk is busy share the next commit: one flush for all of
/// them.
///
/// Nothing waits for company. A change that finds the writer idle is committed at once.
final class GroupCommit: Sendable {
    private struct Waiting: Sendable {
        let change: VoteChange
        let outcome: CheckedContinuation<Result<Void, VoteStoreError>, Never>
    }

    private let connection: VoteConnection
    private let waiting = Mutex<[Waiting]>([])

    init(_ connection: VoteConnection) {
        self.connection = connection
    }

    /// Returns when the change is on stable storage. Changes are applied in the order of these
    /// calls.
    func commit(_ change: VoteChange) async throws(VoteStoreError) {
        let result = await withCheckedContinuation { outcome in
            let isFirst = waiting.withLock { waiting in
                waiting.append(Waiting(change: change, outcome: outcome))
                return waiting.count == 1
            }
            if isFirst { connection.schedule(commitWaiting) }
        }
        try result.get()
    }

    private func commitWaiting(_ connection: Result<Database, VoteStoreError>) {
        let batch = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        switch connection {
        case .success(let db): commit(batch, db)
        case .failure(let failure): finish(batch, .failure(failure))
        }
    }

    private func commit(_ batch: [Waiting], _ db: Database) {
        do {
            try db.inTransaction(.immediate) {
                for waiting in batch { try VoteTables.apply(waiting.change, in: db) }
                return .commit
            }
            finish(batch, .success(()))
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CONSTRAINT && batch.count > 1
        {
            // One of them meets a counter that is wrong. The others must not suffer from it.
            for waiting in batch { commit([waiting], db) }
        } catch {
            finish(batch, .failure(VoteStoreError(from: error)))
        }
    }

    private func finish(_ batch: [Waiting], _ result: Result<Void, VoteStoreError>) {
        for waiting in batch { waiting.outcome.resume(returning: result) }
    }
}
