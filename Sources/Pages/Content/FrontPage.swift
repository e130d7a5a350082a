package import Engine

/// What the page `/` shows. No comparison is in it twice.
package struct FrontPage: Sendable {
    package let rising: [Suggestion]
    package let trending: [Suggestion]
    package let verdictChanges: [LatestChange]
    package let otherChanges: [LatestChange]
    /// Of each category some.
    package let shelves: [Shelf]
    package let trends: Trends

    package init(
        rising: [Suggestion], trending: [Suggestion], verdictChanges: [LatestChange],
        otherChanges: [LatestChange], shelves: [Shelf], trends: Trends
    ) {
        self.rising = rising
        self.trending = trending
        self.verdictChanges = verdictChanges
        self.otherChanges = otherChanges
        self.shelves = shelves
        self.trends = trends
    }
}
