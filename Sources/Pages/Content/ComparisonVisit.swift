package import Engine

/// One visitor's view of a comparison: the comparison, what they answered and voted, what to read next.
package struct ComparisonVisit: Sendable {
    package let comparison: Comparison
    /// A source that was checked long before is marked.
    package var today: Day
    package var sheet: AnswerSheet
    /// What was wrong with the fields that made `sheet`; shown beside the form that keeps the rest.
    package var problems: [AnswerSheet.Problem]
    package var community: Community
    package var compareMore: [Suggestion]
    package var sameCategory: [Suggestion]
    /// For what cards say of how much their comparisons are read.
    package var trends: Trends

    /// The vote as far as this visitor gets to see it.
    package enum Community: Hashable, Sendable {
        /// Neither voted nor asked: no numbers, which would only tell them what others think.
        case hidden
        /// `history` is missing if it cannot be read; `choice` is this visitor's own, if they voted.
        case shown(Tally, history: VoteHistory?, choice: Choice?)
        /// The store does not answer; the page says so and goes on.
        case unavailable
    }

    package init(
        comparison: Comparison, today: Day, sheet: AnswerSheet? = nil,
        problems: [AnswerSheet.Problem] = [],
        community: Community = .hidden,
        compareMore: [Suggestion] = [], sameCategory: [Suggestion] = [],
        trends: Trends = .none
    ) {
        self.comparison = comparison
        self.today = today
        self.sheet = sheet ?? AnswerSheet(for: comparison.quiz)
        self.problems = problems
        self.community = community
        self.compareMore = compareMore
        self.sameCategory = sameCategory
        self.trends = trends
    }
}

extension ComparisonVisit {
    /// Of how many alternatives the page draws the marks: its own, and those on its cards.
    var sideCount: Int {
        let offered = (compareMore + sameCategory).map(\.comparison)
        return ([comparison] + offered).map(\.alternatives.count).max() ?? 0
    }
}
