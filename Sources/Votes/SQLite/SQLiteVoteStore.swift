package import Engine

/// Keeps votes in `votes.sqlite` in a data folder that belongs to one process.
package final class SQLiteVoteStore: VoteStore {
    let connection: VoteConnection
    private let writer: GroupCommit
    private let folder: DataFolder

    /// Whether somebody has kept votes in `folder`.
    package static func isThere(in folder: String) -> Bool { DataFolder.hasDatabase(folder) }

    /// Opens the votes in `folder`, and creates what is missing, readable by its owner alone.
    ///
    /// - Throws: `VoteStoreError.cannotOpen` if the folder cannot be written or is in use, or if
    ///   the file is damaged, another program's, or a newer version's; the file is then left as it
    ///   is.
    package init(folder: String) throws(VoteStoreError) {
        self.folder = try DataFolder(folder)
        connection = VoteConnection(try VoteDatabase.open(in: self.folder))
        writer = GroupCommit(connection)
    }

    package func cast(_ vote: Vote) async throws(VoteStoreError) {
        try await writer.commit(.cast(vote))
    }

    package func withdraw(
        _ voter: Voter, from comparison: Comparison.ID
    ) async throws(VoteStoreError) {
        try await writer.commit(.withdraw(voter, from: comparison))
    }

    package func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) async throws(VoteStoreError) -> Choice? {
        try await connection.read { db in try VoteTables.choice(of: voter, in: comparison, db) }
    }

    package func tally(of comparison: Comparison.ID) async throws(VoteStoreError) -> Tally {
        try await connection.read { db in try VoteTables.tally(of: comparison, db) }
    }

    package func tallies() async throws(VoteStoreError) -> [Comparison.ID: Tally] {
        try await connection.read(VoteTables.tallies)
    }

    package func votesByHour(
        of comparison: Comparison.ID
    ) async throws(VoteStoreError) -> [HourlyVotes] {
        try await connection.read { db in try VoteTables.votesByHour(of: comparison, db) }
    }

    package func verify() async throws(VoteStoreError) -> [TallyMismatch] {
        try await connection.read(VoteTables.mismatches)
    }

    package func close() async {
        await connection.close()
        folder.release()
    }
}
