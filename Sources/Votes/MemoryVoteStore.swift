package import Engine

/// Keeps votes as long as the program runs: for tests, and to try the site without a data folder.
package actor MemoryVoteStore: VoteStore {
    var votes: [Comparison.ID: [Voter: StoredVote]] = [:]
    /// How many votes of which file have been restored.
    var imports: [VoteFile.Checksum: Int] = [:]
    var attention: [AttentionKey: AttentionCount] = [:]
    var joint: [JointKey: Int] = [:]
    private var isClosed = false

    package init() {}

    package func cast(_ vote: Vote) throws(VoteStoreError) {
        try checkOpen()
        let previous = votes[vote.comparison]?[vote.voter]
        guard previous?.vote.choice != vote.choice else { return }
        votes[vote.comparison, default: [:]][vote.voter] = StoredVote(
            vote, revision: (previous?.revision ?? 0) + 1)
    }

    package func withdraw(
        _ voter: Voter, from comparison: Comparison.ID
    ) throws(VoteStoreError) {
        try checkOpen()
        votes[comparison]?[voter] = nil
    }

    package func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) throws(VoteStoreError) -> Choice? {
        try checkOpen()
        return votes[comparison]?[voter]?.vote.choice
    }

    package func tally(of comparison: Comparison.ID) throws(VoteStoreError) -> Tally {
        try checkOpen()
        return Self.count(votes[comparison] ?? [:])
    }

    package func tallies() throws(VoteStoreError) -> [Comparison.ID: Tally] {
        try checkOpen()
        return votes.mapValues(Self.count).filter { $0.value.total > 0 }
    }

    package func votesByHour(
        of comparison: Comparison.ID
    ) throws(VoteStoreError) -> [HourlyVotes] {
        try checkOpen()
        let hours = Dictionary(grouping: (votes[comparison] ?? [:]).values) {
            HourlyVotes.hour(of: $0.vote.at)
        }
        return hours.flatMap { hour, votes in
            Dictionary(grouping: votes, by: \.vote.choice).map { choice, votes in
                HourlyVotes(hour: hour, choice: choice, count: votes.count)
            }
        }.inOrder()
    }

    /// Always empty: a tally here *is* the count.
    package func verify() throws(VoteStoreError) -> [TallyMismatch] {
        try checkOpen()
        return []
    }

    package func close() {
        isClosed = true
    }

    private static func count(_ votes: [Voter: StoredVote]) -> Tally {
        Tally(votes.values.reduce(into: [:]) { $0[$1.vote.choice, default: 0] += 1 })
    }

    func checkOpen() throws(VoteStoreError) {
        if isClosed { throw .unavailable("the store is closed") }
    }
}
