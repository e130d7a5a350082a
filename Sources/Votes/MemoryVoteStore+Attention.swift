package import Engine

extension MemoryVoteStore {
    /// One row of the table that other stores keep.
    struct AttentionKey: Hashable {
        let day: Day
        let comparison: Comparison.ID
        let run: String
    }

    package func record(_ counts: [AttentionCount]) throws(VoteStoreError) {
        try checkOpen()
        for count in counts {
            let key = AttentionKey(
                day: count.counted.day, comparison: count.comparison, run: count.run)
            if let recorded = attention[key], recorded.total > count.total { continue }
            attention[key] = count
        }
    }

    package func attention(
        since day: Day
    ) throws(VoteStoreError) -> [Comparison.ID: [DailyAttention]] {
        try checkOpen()
        let recent = attention.values.filter { $0.counted.day >= day }
        return Dictionary(grouping: recent, by: \.comparison).mapValues { counts in
            Dictionary(grouping: counts.map(\.counted), by: \.day).map { day, counted in
                DailyAttention(
                    day: day, readers: counted.map(\.readers).reduce(0, +),
                    quizzes: counted.map(\.quizzes).reduce(0, +),
                    votes: counted.map(\.votes).reduce(0, +))
            }
            .sorted { $0.day < $1.day }
        }
    }

    package func forgetAttention(before day: Day) throws(VoteStoreError) {
        try checkOpen()
        attention = attention.filter { $0.key.day >= day }
    }
}
