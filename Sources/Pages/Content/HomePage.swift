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
    /// The way from the first screen to what the page has, in its order.
    let offers: [Offer]
    let categories: [FrontShelf]

    struct Offer {
        let name: String
        let link: String
    }

    struct ChangeLine {
        let dateISO: String
        let date: String
        let link: String
        let title: String
        let textHTML: String
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
        self.offers =
            (rising.isEmpty ? [] : [Offer(name: "Rising", link: "#rising")])
            + [Offer(name: "Trending", link: trending.isEmpty ? trendingLink : "#trending")]
            + categories.map { Offer(name: $0.name, link: "#\($0.anchor)") }
            + [Offer(name: "Verdict changes", link: "#verdicts")]
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
