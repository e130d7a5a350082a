package import Engine

extension MemoryVoteStore {
    /// One row of the table that other stores keep.
    struct JointKey: Hashable {
        let day: Day
        let pair: ComparisonPair
        let run: String
    }

    package func record(joint counts: [JointCount]) throws(VoteStoreError) {
        try checkOpen()
        for count in counts {
            let key = JointKey(day: count.day, pair: count.pair, run: count.run)
            joint[key] = max(joint[key] ?? 0, count.readers)
        }
    }

    package func jointReaders(
        in days: Range<Day>
    ) throws(VoteStoreError) -> [ComparisonPair: Int] {
        try checkOpen()
        return joint.reduce(into: [:]) { sums, row in
            if days.contains(row.key.day), row.value > 0 {
                sums[row.key.pair, default: 0] += row.value
            }
        }
    }

    package func forgetJointReaders(before day: Day) throws(VoteStoreError) {
        try checkOpen()
        joint = joint.filter { $0.key.day >= day }
    }
}
