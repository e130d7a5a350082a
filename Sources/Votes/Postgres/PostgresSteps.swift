/// By how much each counter has to move for the rows that a transaction changed.
struct PostgresSteps {
    private var steps: [PostgresTables.Counter: Int] = [:]

    /// - Parameter casts: rows of comparison, choice, and what it was before.
    mutating func add(casts: PostgresRows) {
        for row in casts.rows {
            move(row[0], row[1], by: 1)
            move(row[0], row[2], by: -1)
        }
    }

    /// - Parameter withdrawals: rows of comparison and choice.
    mutating func add(withdrawals: PostgresRows) {
        for row in withdrawals.rows { move(row[0], row[1], by: -1) }
    }

    /// Nothing, if no counter has to move.
    func statements(slot: Int) -> [PostgresStatement] {
        let moved = steps.filter { $0.value != 0 }
        return moved.isEmpty ? [] : [PostgresTables.move(moved, slot: slot)]
    }

    private mutating func move(_ comparison: String?, _ choice: String?, by step: Int) {
        guard let comparison, let choice else { return }
        steps[PostgresTables.Counter(comparison: comparison, choice: choice), default: 0] += step
    }
}
