package import Engine

extension PostgresVoteStore {
    package func record(_ counts: [AttentionCount]) async throws(VoteStoreError) {
        try await record(counts) { PostgresAttention.record($0) }
    }

    /// The protocol numbers a statement's parameters with 16 bits; each row has up to six.
    private static var mostInOneStatement: Int { 1_000 }

    /// In as many statements as it takes.
    func record<Count: Sendable>(
        _ counts: [Count], by statement: (ArraySlice<Count>) -> PostgresStatement
    ) async throws(VoteStoreError) {
        var rest = counts[...]
        while !rest.isEmpty {
            let some = rest.prefix(Self.mostInOneStatement)
            _ = try await rows(statement(some))
            rest = rest.dropFirst(some.count)
        }
    }

    package func attention(
        since day: Day
    ) async throws(VoteStoreError) -> [Comparison.ID: [DailyAttention]] {
        var attention: [Comparison.ID: [DailyAttention]] = [:]
        for row in try await rows(PostgresAttention.attention(since: day)) {
            let numbers = row.dropFirst().map(PostgresRows.number)
            // What has no name here cannot be shown either, and must not hide the rest.
            guard let comparison = row[0].flatMap({ Comparison.ID($0) }),
                let day = Day(daysSince1970: numbers[0])
            else { continue }
            attention[comparison, default: []].append(
                DailyAttention(
                    day: day, readers: numbers[1], quizzes: numbers[2], votes: numbers[3]))
        }
        return attention
    }

    package func forgetAttention(before day: Day) async throws(VoteStoreError) {
        _ = try await rows(PostgresAttention.forget(before: day))
    }
}
