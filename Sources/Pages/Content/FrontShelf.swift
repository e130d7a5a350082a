import Engine

/// A category with its topics, as the front page and the search lead to it.
struct FrontShelf {
    let anchor: String
    let name: String
    let link: String
    let summaryHTML: String
    /// "All 19 comparisons in Tech".
    let all: String
    let filters: [CategoryPage.Filter]
    let cards: [Card]

    init(_ shelf: Shelf, trends: Trends) {
        let category = shelf.category
        self.anchor = "category-\(category.id)"
        self.name = category.name
        self.link = Link.category(category.id)
        self.summaryHTML = category.summary.html
        self.all = "All \(shelf.total.counted("comparison")) in \(category.name)"
        self.filters = shelf.topicFilters
        self.cards = shelf.comparisons.map { Card($0, trends[$0.id]) }
    }
}
