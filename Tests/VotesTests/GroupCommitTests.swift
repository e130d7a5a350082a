import Dispatch
import Engine
import GRDB
import Synchronization
import Testing

@testable import Votes

struct GroupCommitTests {
    @Test func `votes that wait share a commit`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            let commits = CommitCounter()
            store.connection.database.add(transactionObserver: commits)
            let tasks = try await whileHeld(store) {
                try await start(0..<100) { try await store.cast(.by($0, for: .rust)) }
            }
            for task in tasks { try await task.value }
            #expect(try await store.tally(of: "rust-vs-go").total == 100)
            #expect((1..<50).contains(commits.count))
            await store.close()
        }
    }

    @Test func `a vote that fails does not take the others along`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            try await store.cast(.by(-1, for: .rust, in: "damaged"))
            try await store.connection.database.write { db in
                try db.execute(sql: "UPDATE tally SET count = 0 WHERE comparison = 'damaged'")
            }
            let tasks = try await whileHeld(store) {
                try await start(0..<41) { number in
                    if number == 20 {
                        try await store.withdraw(.number(-1), from: "damaged")
                    } else {
                        try await store.cast(.by(number, for: .go))
                    }
                }
            }
            for (number, task) in tasks.enumerated() {
                if number == 20 {
                    await #expect(throws: VoteStoreError.self) { try await task.value }
                } else {
                    try await task.value
                }
            }
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.go: 40]))
            #expect(try await store.choice(of: .number(-1), in: "damaged") == .rust)
            let mismatch = TallyMismatch(
                comparison: "damaged", choice: "rust", tallied: 0, counted: 1)
            #expect(try await store.verify() == [mismatch])
            await store.close()
        }
    }

    @Test func `votes of one voter in one commit are applied in the order they came`() async throws
    {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            let tasks = try await whileHeld(store) {
                var tasks: [Task<Void, any Error>] = []
                for choice in [Choice.rust, .go, .rust, .depends] {
                    tasks.append(Task { try await store.cast(.by(1, for: choice)) })
                    try await Task.sleep(for: .milliseconds(30))
                }
                return tasks
            }
            for task in tasks { try await task.value }
            #expect(try await store.choice(of: .number(1), in: "rust-vs-go") == .depends)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.depends: 1]))
            await store.close()
        }
    }

    /// Keeps the writer busy meanwhile, so that what is started piles up behind it.
    private func whileHeld<Started>(
        _ store: SQLiteVoteStore, _ work: () async throws -> Started
    ) async throws -> Started {
        let mayGo = DispatchSemaphore(value: 0)
        store.connection.database.asyncWriteWithoutTransaction { _ in mayGo.wait() }
        defer { mayGo.signal() }
        return try await work()
    }

    private func start(
        _ numbers: Range<Int>, _ work: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> [Task<Void, any Error>] {
        let tasks = numbers.map { number in Task { try await work(number) } }
        try await Task.sleep(for: .milliseconds(100))
        return tasks
    }
}

private final class CommitCounter: TransactionObserver, Sendable {
    private let commits = Atomic(0)
    var count: Int { commits.load(ordering: .relaxed) }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { commits.add(1, ordering: .relaxed) }
    func databaseDidRollback(_ db: Database) {}
}
