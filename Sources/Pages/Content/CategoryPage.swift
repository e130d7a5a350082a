import Engine

/// The page `/{category}`, all of it or what is about one topic.
struct CategoryPage {
    let frame: Frame
    let name: String
    /// "Tech: Backend".
    let heading: String
    let summaryHTML: String
    /// "19 comparisons, from A to Z".
    let count: String
    let filters: [Filter]
    let cards: [Card]
    /// Says that there is nothing, where that is so.
    let emptiness: String?
    let allLink: String
    let pages: [PageLink]

    struct Filter {
        let name: String
        let link: String
        let count: Int
        let isChosen: Bool
    }

    struct PageLink {
        let number: Int
        let link: String
        let isChosen: Bool
    }

    init(_ shelf: Shelf, trends: Trends, frame: Frame) {
        let category = shelf.category
        self.frame = frame
        self.name = category.name
        self.heading = shelf.title
        self.summaryHTML = category.summary.html
        self.count = shelf.words
        self.allLink = Link.category(category.id)
        self.filters =
            [
                Filter(
                    name: "All", link: Link.category(category.id), count: shelf.total,
                    isChosen: shelf.topic == nil)
            ]
            + shelf.topicFilters
        self.cards = shelf.comparisons.map { Card($0, trends[$0.id]) }
        self.emptiness =
            shelf.comparisons.isEmpty
            ? "Nothing in \(category.name)\(shelf.topic.map { " about \($0.name)" } ?? "") is written yet."
            : nil
        self.pages =
            shelf.pages == 1
            ? []
            : (1...shelf.pages).map { number in
                PageLink(
                    number: number,
                    link: Link.category(category.id, topic: shelf.topic?.id, page: number),
                    isChosen: number == shelf.number)
            }
    }
}

extension Shelf {
    var topicFilters: [CategoryPage.Filter] {
        topics.map { share in
            .init(
                name: share.topic.name, link: Link.category(category.id, topic: share.topic.id),
                count: share.count, isChosen: share.topic == topic)
        }
    }

    /// "5 comparisons about Backend, from A to Z".
    fileprivate var words: String {
        let about = topic.map { " about \($0.name)" } ?? ""
        let order = matching > 1 ? ", from A to Z" : ""
        let page = pages > 1 ? "; page \(number) of \(pages)" : ""
        return "\(matching.counted("comparison"))\(about)\(order)\(page)"
    }

    /// "Tech: Backend".
    var title: String {
        let page = number > 1 ? ", page \(number)" : ""
        return category.name + (topic.map { ": \($0.name)" } ?? "") + page
    }
}
