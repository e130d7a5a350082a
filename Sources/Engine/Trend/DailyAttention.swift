/// What one day brought to one comparison.
package struct DailyAttention: Hashable, Sendable {
    /// More in one day is a mistake in the data, and is read as this many: sums of counts, and
    /// products of two such sums, stay whole numbers.
    package static let largestCount = 1_000_000

    package let day: Day
    /// Distinct visitors who opened the page on that day: visitor-days.
    package let readers: Int
    /// Of the visitors, how many answered every question of the quiz.
    package let quizzes: Int
    /// Of the visitors, how many voted.
    package let votes: Int

    /// Counts outside 0 to `largestCount` are moved to the nearer end.
    package init(day: Day, readers: Int, quizzes: Int = 0, votes: Int = 0) {
        func whole(_ count: Int) -> Int { min(max(0, count), Self.largestCount) }
        self.day = day
        self.readers = whole(readers)
        self.quizzes = whole(quizzes)
        self.votes = whole(votes)
    }

    /// What the day counts when comparisons are ranked: 1 for a reader, 3 for a finished quiz, 5
    /// for a vote.
    package var points: Int { readers + 3 * quizzes + 5 * votes }
}
