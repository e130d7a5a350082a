import Engine

/// The page `/`.
struct HomePage {
    let frame: Frame
    let taglineHTML: String
    let searchForm = SearchForm()
    let methodLink: String
    let trendingLink: String
    let rising: [Card]
    let trending: [Card]
    let verdictChanges: [ChangeLine]
    let verdictFeedLink = Link.feed(.verdicts)
    let otherChanges: [ChangeLine]
    let categories: [FrontShelf]

    struct ChangeLine {
        let dateISO: String
        let date: String
        let link: String
        let title: String
        let textHTML: String
    }

    struct FrontShelf {
        let anchor: String
        let name: String
        let link: String
        let summaryHTML: String
        /// "All 19 comparisons in Tech".
        let all: String
        let filters: [CategoryPage.Filter]
        let cards: [Card]
    }

    init(site: Site, front: FrontPage, frame: Frame) {
        self.frame = frame
        self.taglineHTML = site.tagline.html
        self.methodLink = Link.method
        self.trendingLink = Link.trending
        self.rising = front.rising.map { Card($0, front.trends) }
        self.trending = front.trending.map { Card($0, front.trends) }
        self.verdictChanges = front.verdictChanges.map(ChangeLine.init)
        self.otherChanges = front.otherChanges.map(ChangeLine.init)
        self.categories = front.shelves.map { FrontShelf($0, trends: front.trends) }
    }
}

extension HomePage.ChangeLine {
    fileprivate init(_ latest: LatestChange) {
        self.dateISO = latest.change.date.description
        self.date = latest.change.date.long
        self.link = Link.comparison(latest.comparison.id)
        self.title = latest.comparison.heading.title
        self.textHTML = latest.change.text.html
    }
}

extension HomePage.FrontShelf {
    fileprivate init(_ shelf: Shelf, trends: Trends) {
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
