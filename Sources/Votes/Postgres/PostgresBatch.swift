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
        var statements = [PostgresStatement("BEGIN")]
        if !casts.isEmpty { statements.append(PostgresTables.cast(casts)) }
        if !withdrawals.isEmpty { statements.append(PostgresTables.withdraw(withdrawals)) }
        try connection.transaction(beginning: statements, deadline: deadline) { results in
            var steps = PostgresSteps()
            if !casts.isEmpty { steps.add(casts: results[1]) }
            if !withdrawals.isEmpty { steps.add(withdrawals: results[results.count - 1]) }
            return steps.statements(slot: slot)
        }
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
