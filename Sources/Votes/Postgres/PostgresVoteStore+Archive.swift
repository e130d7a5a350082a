package import Engine

extension PostgresVoteStore {
    /// The protocol numbers a statement's parameters with 16 bits; each vote has five.
    private static let mostInOneStatement = 2_000

    package func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) async throws(VoteStoreError) -> [StoredVote] {
        let statement = PostgresArchive.votes(after: place, limit: limit)
        return try await rows(statement, within: Self.longPatience)
            .map { row throws(VoteStoreError) in try Self.stored(row) }
    }

    package func voteCount() async throws(VoteStoreError) -> VoteCount {
        let row = try await rows(PostgresArchive.count, within: Self.longPatience)[0]
        return VoteCount(
            votes: PostgresRows.number(row[0]), comparisons: PostgresRows.number(row[1]))
    }

    package func importedCount(of file: VoteFile.Checksum) async throws(VoteStoreError) -> Int {
        try await rows(PostgresArchive.done(of: file)).first.map { PostgresRows.number($0[0]) } ?? 0
    }

    package func restore(
        _ votes: [StoredVote], of file: VoteFile.Checksum, upTo done: Int
    ) async throws(VoteStoreError) {
        try await readers.perform(within: Self.longPatience) {
            [slot] connection, deadline throws(PostgresError) in
            try connection.transaction(
                beginning: PostgresArchive.begin(file), deadline: deadline
            ) { begun throws(PostgresError) in
                let before = begun[2].rows.first.map { PostgresRows.number($0[0]) } ?? 0
                var rest = try Self.rest(of: votes, upTo: done, after: before)
                var steps = PostgresSteps()
                while !rest.isEmpty {
                    let some = rest.prefix(Self.mostInOneStatement)
                    let put = try connection.run([PostgresArchive.put(some)], deadline: deadline)
                    steps.add(casts: put[0])
                    rest = rest.dropFirst(some.count)
                }
                return steps.statements(slot: slot) + [PostgresArchive.note(done, of: file)]
            }
        }
    }

    private static func rest(
        of votes: [StoredVote], upTo done: Int, after before: Int
    ) throws(PostgresError) -> ArraySlice<StoredVote> {
        do throws(VoteStoreError) {
            return try votes.rest(upTo: done, after: before)
        } catch {
            throw PostgresError(.refused, error.description)
        }
    }

    private static func stored(_ row: [String?]) throws(VoteStoreError) -> StoredVote {
        let voter = row[1].flatMap { Hexadecimal.bytes(of: Array($0.utf8)[...]) } ?? []
        guard let comparison = row[0].flatMap({ Comparison.ID($0) }),
            Voter.allowedByteCounts.contains(voter.count), PostgresRows.number(row[3]) >= 1
        else { throw .unavailable("the database has a vote that can be none") }
        let vote = Vote(
            comparison: comparison, voter: Voter(voter), choice: try choice(row[2]),
            at: PostgresRows.number(row[4]))
        return StoredVote(vote, revision: PostgresRows.number(row[3]))
    }
}
