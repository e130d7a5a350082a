package import Engine

/// The side of a store by which its votes move to another one, with nothing lost.
///
/// Votes go out in pages (`votes`) and come in from checked files in batches (`restore`). A store
/// remembers how far it has come in each file, in the transaction that stores the votes: an import
/// that was interrupted goes on where it stopped, and a file that was imported as a whole changes
/// nothing any more, whatever the voters have done since.
///
/// What is remembered (`import`: the file's checksum, and how many of its votes are done) is never
/// pruned by the program. It is one short row for each file ever imported, and without it the file
/// could bring back what voters have withdrawn. An operator may delete the rows of files that no
/// longer exist.
package protocol VoteArchive: Sendable {
    /// The first `limit` votes after a place, in the order of the comparison's bytes and then the
    /// voter's bytes; from the first vote on without a place. Fewer than `limit` only at the end.
    ///
    /// The order is that of bytes, whatever the database's language: in SQL, `ORDER BY comparison,
    /// voter` with the collation `C` or `BINARY`. A vote that is cast, changed or withdrawn between
    /// two pages may or may not be seen; every other vote is listed once, as it is.
    func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) async throws(VoteStoreError) -> [StoredVote]

    /// How many votes there are, counted row by row: not what the tallies say.
    func voteCount() async throws(VoteStoreError) -> VoteCount

    /// How many votes of that file have been restored, from its first on; 0 for an unknown file.
    func importedCount(of file: VoteFile.Checksum) async throws(VoteStoreError) -> Int

    /// Takes in votes of a file and remembers that its first `done` are in. Durable on return.
    ///
    /// All in one transaction: the rows, the tallies, and how far the file has come. `votes` are
    /// those up to number `done` of the file; of them, those that have been restored before are
    /// skipped (`[StoredVote].rest`), so that repeating a call changes nothing, as after a commit
    /// of which nobody knows whether it came through. Two imports of one file at the same time must
    /// not both restore a batch: the row of the file is locked, or changed only from the count that
    /// was read.
    ///
    /// A vote is stored as it is, with its revision and time. Where the voter has a vote here
    /// already, the one with the later `at` stays as it is and the other is dropped; of equal ones
    /// that which was here (`StoredVote.replaces`).
    ///
    /// - Throws: `unavailable` also if there is a gap between what is remembered and `votes`.
    ///   Nothing is changed then.
    func restore(
        _ votes: [StoredVote], of file: VoteFile.Checksum, upTo done: Int
    ) async throws(VoteStoreError)
}

/// How many votes a store has.
package struct VoteCount: Hashable, Sendable {
    package let votes: Int
    /// How many comparisons have at least one.
    package let comparisons: Int

    package init(votes: Int, comparisons: Int) {
        self.votes = votes
        self.comparisons = comparisons
    }
}

extension StoredVote {
    /// Whether it, from a file, takes the place of the same voter's vote in a store.
    package func replaces(_ present: StoredVote) -> Bool { vote.at > present.vote.at }
}

extension [StoredVote] {
    /// The votes of a batch that are still to be restored.
    ///
    /// - Parameters:
    ///   - done: the number in the file of the last of them.
    ///   - before: how many votes of the file the store has.
    /// - Throws: `unavailable` if votes between the two are missing.
    package func rest(
        upTo done: Int, after before: Int
    ) throws(VoteStoreError) -> ArraySlice<StoredVote> {
        let skipped = before - (done - count)
        guard skipped >= 0 else {
            throw .unavailable(
                "the store has \(before) votes of this file and cannot go on at number "
                    + "\(done - count + 1): import it again")
        }
        return dropFirst(skipped)
    }
}
