package import Engine

extension MemoryVoteStore {
    package func votes(
        after place: (comparison: Comparison.ID, voter: Voter)?, limit: Int
    ) throws(VoteStoreError) -> [StoredVote] {
        try checkOpen()
        var page: [StoredVote] = []
        for comparison in votes.keys.sorted() where page.count < limit {
            if let place, comparison < place.comparison { continue }
            let after = place?.comparison == comparison ? place?.voter.bytes : nil
            let rows = (votes[comparison] ?? [:]).values
                .filter { after?.lexicographicallyPrecedes($0.vote.voter.bytes) ?? true }
                .sorted { $0.vote.voter.bytes.lexicographicallyPrecedes($1.vote.voter.bytes) }
            page += rows.prefix(limit - page.count)
        }
        return page
    }

    package func voteCount() throws(VoteStoreError) -> VoteCount {
        try checkOpen()
        return VoteCount(
            votes: votes.values.reduce(0) { $0 + $1.count },
            comparisons: votes.values.count { !$0.isEmpty })
    }

    package func importedCount(of file: VoteFile.Checksum) throws(VoteStoreError) -> Int {
        try checkOpen()
        return imports[file] ?? 0
    }

    package func restore(
        _ batch: [StoredVote], of file: VoteFile.Checksum, upTo done: Int
    ) throws(VoteStoreError) {
        try checkOpen()
        let rest = try batch.rest(upTo: done, after: imports[file] ?? 0)
        for stored in rest {
            let vote = stored.vote
            if let present = votes[vote.comparison]?[vote.voter], !stored.replaces(present) {
                continue
            }
            votes[vote.comparison, default: [:]][vote.voter] = stored
        }
        imports[file] = max(done, imports[file] ?? 0)
    }
}
