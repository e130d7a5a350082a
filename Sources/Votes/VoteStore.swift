package import Engine

/// Remembers at most one choice per voter and comparison, and counts them.
///
/// What every store promises, in words that a test can break:
/// - When `cast` or `withdraw` returns, the change is on stable storage and counted exactly once,
///   and `choice` and `tally` show it.
/// - There is one row per comparison and voter. Tallies equal the rows counted, at every moment.
/// - Of several changes by one voter, the last that was acknowledged holds, whatever the clocks
///   say.
/// - When one throws, the change is stored or not; never half, never twice. Every call may be
///   repeated.
/// - Cancelling the calling task neither stops a change that was handed over nor cuts short the
///   wait for its outcome: what is returned is what happened.
package protocol VoteStore: AttentionStore, VoteArchive {
    /// Durable on return. Casting again replaces the earlier choice; repeating it changes nothing.
    func cast(_ vote: Vote) async throws(VoteStoreError)

    /// Durable on return: the voter's choice is gone. Withdrawing what is not there changes
    /// nothing.
    func withdraw(_ voter: Voter, from comparison: Comparison.ID) async throws(VoteStoreError)

    /// The voter's own choice, `nil` if they have none.
    func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) async throws(VoteStoreError) -> Choice?

    /// How many voters chose what; empty for a comparison that nobody voted on.
    func tally(of comparison: Comparison.ID) async throws(VoteStoreError) -> Tally

    /// Every tally at once, without those that are empty.
    func tallies() async throws(VoteStoreError) -> [Comparison.ID: Tally]

    /// The votes of one comparison by hour and choice, by hour, then by the choice's word.
    ///
    /// Counted from the votes as they are stored, each in the hour of its last change: a changed vote
    /// moves to the hour of its change, a withdrawn one is gone. It reads every vote of the comparison:
    /// not for what is asked often.
    func votesByHour(of comparison: Comparison.ID) async throws(VoteStoreError) -> [HourlyVotes]

    /// Counts all votes again and lists where the tallies differ. Empty in a sound store.
    func verify() async throws(VoteStoreError) -> [TallyMismatch]

    /// Finishes what was handed over and lets go of files and locks. Everything after it throws.
    func close() async
}

/// A tally that does not equal its rows counted. Names as they are stored, since they may be
/// damaged too.
package struct TallyMismatch: Hashable, Sendable {
    package let comparison: String
    package let choice: String
    /// What the tally says.
    package let tallied: Int
    /// How many rows there are.
    package let counted: Int
}
