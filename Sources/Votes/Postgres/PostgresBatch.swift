import Engine

/// Changes that go into one transaction: of each voter the last one, since the others are overtaken before
/// anybody can see them.
struct PostgresBatch {
    private var casts: [Vote] = []
    private var withdrawals: [(comparison: Comparison.ID, voter: Voter)] = []

    /// - Parameter changes: in the order they came.
    init(_ changes: [VoteChange]) {
        var last: [Key: VoteChange] = [:]
        for change in changes { last[Key(change)] = change }
        // In one order for all, so that two writers hardly ever lock each other out.
        for (key, change) in last.sorted(by: { $0.key < $1.key }) {
            switch change {
            case .cast(let vote): casts.append(vote)
            case .withdraw: withdrawals.append((key.comparison, key.voter))
            }
        }
    }

    /// Changes the rows and moves the counters by what changed. Safe to repeat.
    func commit(
        on connection: PostgresConnection, slot: Int, deadline: ContinuousClock.Instant
    ) throws(PostgresError) {
        do throws(PostgresError) {
            let steps = try changeRows(on: connection, deadline).filter { $0.value != 0 }
            var statements = [PostgresStatement("COMMIT")]
            if !steps.isEmpty { statements.insert(PostgresTables.move(steps, slot: slot), at: 0) }
            // The commit of a transaction that failed is reported as a success of ROLLBACK.
            let command = try connection.run(statements, deadline: deadline).last?.command
            guard command == "COMMIT" else {
                throw PostgresError(.refused, "the transaction was not committed")
            }
        } catch {
            if error.kind == .conflict || error.kind == .refused {
                _ = try connection.run([PostgresStatement("ROLLBACK")], deadline: deadline)
            }
            throw error
        }
    }

    /// - Returns: by how much each counter has to move.
    private func changeRows(
        on connection: PostgresConnection, _ deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> [PostgresTables.Counter: Int] {
        var statements = [PostgresStatement("BEGIN")]
        if !casts.isEmpty { statements.append(PostgresTables.cast(casts)) }
        if !withdrawals.isEmpty { statements.append(PostgresTables.withdraw(withdrawals)) }
        var steps: [PostgresTables.Counter: Int] = [:]
        func move(_ comparison: String?, _ choice: String?, by step: Int) {
            guard let comparison, let choice else { return }
            steps[PostgresTables.Counter(comparison: comparison, choice: choice), default: 0] +=
                step
        }
        let results = try connection.run(statements, deadline: deadline).dropFirst()
        if !casts.isEmpty {
            for row in results.first?.rows ?? [] {
                move(row[0], row[1], by: 1)
                move(row[0], row[2], by: -1)
            }
        }
        if !withdrawals.isEmpty {
            for row in results.last?.rows ?? [] { move(row[0], row[1], by: -1) }
        }
        return steps
    }

    private struct Key: Hashable, Comparable {
        let comparison: Comparison.ID
        let voter: Voter

        init(_ change: VoteChange) {
            switch change {
            case .cast(let vote): (comparison, voter) = (vote.comparison, vote.voter)
            case .withdraw(let voter, let comparison):
                (self.comparison, self.voter) = (comparison, voter)
            }
        }

        static func < (left: Self, right: Self) -> Bool {
            left.comparison == right.comparison
                ? left.voter.bytes.lexicographicallyPrecedes(right.voter.bytes)
                : left.comparison < right.comparison
        }
    }
}
