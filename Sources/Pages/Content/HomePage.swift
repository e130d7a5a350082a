import Engine

/// The page `/`.
struct HomePage {
    let frame: Frame
    let taglineHTML: String
    let categories: [Shelf]

    struct Shelf {
        let anchor: String
        let name: String
        let summaryHTML: String
        let cards: [Card]
    }

    init(site: Site, comparisons: [Comparison], trends: Trends, frame: Frame) {
        self.frame = frame
        self.taglineHTML = site.tagline.html
        self.categories = site.categories.compactMap { category in
            let cards = comparisons.filter { $0.heading.category.id == category.id }.map {
                Card($0, trends[$0.id])
            }
            return cards.isEmpty
                ? nil
                : Shelf(
                    anchor: category.id.rawValue, name: category.name,
                    summaryHTML: category.summary.html, cards: cards)
        }
    }
}
