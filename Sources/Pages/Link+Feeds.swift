package import Engine

extension Link {
    /// News as an Atom feed.
    package static func feed(_ scope: Feed.Scope) -> String { "\(feedName(scope)).xml" }

    /// The same as JSON Feed.
    package static func jsonFeed(_ scope: Feed.Scope) -> String { "\(feedName(scope)).json" }

    /// News of an alternative, by its name alone.
    package static func feed(of id: Alternative.ID) -> String { "\(feedName(of: id)).xml" }

    package static func jsonFeed(of id: Alternative.ID) -> String { "\(feedName(of: id)).json" }

    private static func feedName(of id: Alternative.ID) -> String { "\(alternative(id))/feed" }

    private static func feedName(_ scope: Feed.Scope) -> String {
        switch scope {
        case .site: "/feed"
        case .verdicts: "/verdicts"
        case .category(let category): "/\(category.id)/feed"
        case .alternative(let alternative): feedName(of: alternative.id)
        }
    }
}
