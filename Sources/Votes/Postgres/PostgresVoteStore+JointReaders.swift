package import Engine

extension PostgresVoteStore {
    package func record(joint counts: [JointCount]) async throws(VoteStoreError) {
        try await record(counts) { PostgresJointReaders.record($0) }
    }

    package func jointReaders(
        in days: Range<Day>
    ) async throws(VoteStoreError) -> [ComparisonPair: Int] {
        var readers: [ComparisonPair: Int] = [:]
        for row in try await rows(PostgresJointReaders.readers(in: days)) {
            // What has no name here cannot be shown either, and must not hide the rest.
            guard let first = row[0].flatMap({ Comparison.ID($0) }),
                let second = row[1].flatMap({ Comparison.ID($0) }),
                let pair = ComparisonPair(first, second)
            else { continue }
            readers[pair] = PostgresRows.number(row[2])
        }
        return readers
    }

    package func forgetJointReaders(before day: Day) async throws(VoteStoreError) {
        _ = try await rows(PostgresJointReaders.forget(before: day))
    }
}
