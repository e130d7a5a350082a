package import Engine

extension Press {
    /// An Atom feed, `/feed.xml` and its like.
    /// - Parameter root: the site's address without a trailing slash.
    package func atomFeed(
        _ scope: Feed.Scope, of comparisons: [Comparison], at root: String
    ) -> String {
        render(Feed(scope, of: comparisons, in: site, at: root), with: "atom")
    }

    /// The same as JSON Feed, `/feed.json` and its like.
    package func jsonFeed(
        _ scope: Feed.Scope, of comparisons: [Comparison], at root: String
    ) -> String {
        let feed = Feed(scope, of: comparisons, in: site, at: root)
        return JSONText.of(FeedDocument(feed, feedLink: root + Link.jsonFeed(scope)))
    }
}

/// A feed as JSON Feed 1.1.
private struct FeedDocument: Encodable {
    let version = "https://jsonfeed.org/version/1.1"
    let title: String
    let home_page_url: String
    let feed_url: String
    let authors: [Author]
    let language = "en"
    let items: [Item]

    struct Author: Encodable { let name: String }

    struct Item: Encodable {
        let id: String
        let url: String
        let title: String
        let content_html: String
        let date_published: String
        let tags: [String]
    }

    init(_ feed: Feed, feedLink: String) {
        title = feed.title
        home_page_url = feed.pageLink
        feed_url = feedLink
        authors = [Author(name: feed.author)]
        items = feed.entries.map {
            Item(
                id: $0.id, url: $0.link, title: $0.title, content_html: $0.bodyHTML,
                date_published: $0.updated, tags: [$0.category])
        }
    }
}
