package import Engine

extension PostgresVoteStore {
    package func record(_ counts: [AttentionCount]) async throws(VoteStoreError) {
        var rest = counts[...]
        while !rest.isEmpty {
            let some = rest.prefix(PostgresAttention.mostInOneStatement)
            _ = try await rows(PostgresAttention.record(some))
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
