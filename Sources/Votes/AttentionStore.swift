package import Engine

/// Remembers how much each comparison was read on each day: counts, and nothing about who came.
///
/// Any number of servers record into one store; each records totals of its own run, and what is
/// read is their sum. So recording may be repeated, be late or be lost without any count being wrong by
/// more than what was not recorded yet.
package protocol AttentionStore: Sendable {
    /// Sets what one run of a server has counted on a day; never adds. When it throws, any of the
    /// counts may be recorded or not: repeating it is safe.
    ///
    /// Totals of a run and day only grow. So of two that arrive in the wrong order the larger one
    /// stays: a total that is smaller than the recorded one, all three counts together, changes
    /// nothing.
    ///
    /// - Parameter counts: at most one for each comparison, day and run.
    func record(_ counts: [AttentionCount]) async throws(VoteStoreError)

    /// The counts of all runs together, from `day` on: at most one for each comparison and day, by
    /// day. A comparison without any is left out.
    func attention(
        since day: Day
    ) async throws(VoteStoreError) -> [Comparison.ID: [DailyAttention]]

    /// Removes what was counted before `day`. Doing so again changes nothing.
    func forgetAttention(before day: Day) async throws(VoteStoreError)

    /// Sets how many a run has counted on a day who read both of a pair, under the same terms: never
    /// adds, may be repeated, and of two that arrive in the wrong order the larger one stays.
    ///
    /// - Parameter counts: at most one for each pair, day and run.
    func record(joint counts: [JointCount]) async throws(VoteStoreError)

    /// The counts of all runs on all `days` together. A pair without any is left out.
    func jointReaders(in days: Range<Day>) async throws(VoteStoreError) -> [ComparisonPair: Int]

    /// Removes what was counted of pairs before `day`. Doing so again changes nothing.
    func forgetJointReaders(before day: Day) async throws(VoteStoreError)
}

/// What one run of one server has counted of one comparison on one day, in all.
package struct AttentionCount: Hashable, Sendable {
    package let comparison: Comparison.ID
    /// A random name of the run, from the start of the server to its end: 1 to 32 bytes of ASCII.
    /// After a restart counting begins anew, under another name.
    package let run: String
    package let counted: DailyAttention

    /// - Precondition: `run` is as described.
    package init(comparison: Comparison.ID, run: String, counted: DailyAttention) {
        precondition(isRunName(run))
        self.comparison = comparison
        self.run = run
        self.counted = counted
    }

    /// By which of two counts of a run and day is the later one.
    var total: Int { counted.readers + counted.quizzes + counted.votes }
}

/// How many one run of one server has counted on one day who read both of a pair, in all.
package struct JointCount: Hashable, Sendable {
    package let pair: ComparisonPair
    package let day: Day
    /// As of an `AttentionCount`.
    package let run: String
    /// Visitors, each once.
    package let readers: Int

    /// - Precondition: `run` is as described, and `readers` is not negative.
    package init(pair: ComparisonPair, day: Day, run: String, readers: Int) {
        precondition(isRunName(run) && readers >= 0)
        self.pair = pair
        self.day = day
        self.run = run
        self.readers = readers
    }
}

private func isRunName(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { $0 < 0x80 }
}
