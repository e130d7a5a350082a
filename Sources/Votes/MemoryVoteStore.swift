package import Engine

/// Keeps votes as long as the program runs: for tests, and to try the site without a data folder.
package actor MemoryVoteStore: VoteStore {
    private var choices: [Comparison.ID: [Voter: Choice]] = [:]
    private var isClosed = false

    package init() {}

    package func cast(_ vote: Vote) throws(VoteStoreError) {
        try checkOpen()
        choices[vote.comparison, default: [:]][vote.voter] = vote.choice
    }

    package func withdraw(
        _ voter: Voter, from comparison: Comparison.ID
    ) throws(VoteStoreError) {
        try checkOpen()
        choices[comparison]?[voter] = nil
    }

    package func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) throws(VoteStoreError) -> Choice? {
        try checkOpen()
        return choices[comparison]?[voter]
    }

    package func tally(of comparison: Comparison.ID) throws(VoteStoreError) -> Tally {
        try checkOpen()
        let cast = choices[comparison] ?? [:]
        return Tally(cast.values.reduce(into: [:]) { $0[$1, default: 0] += 1 })
    }

    /// Always empty: a tally here *is* the count.
    package func verify() throws(VoteStoreError) -> [TallyMismatch] {
        try checkOpen()
        return []
    }

    package func close() {
        isClosed = true
    }

    private func checkOpen() throws(VoteStoreError) {
        if isClosed { throw .unavailable("the store is closed") }
    }
}
