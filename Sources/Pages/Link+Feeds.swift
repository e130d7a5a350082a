import Engine

extension Link {
    /// News as an Atom feed.
    package static func feed(_ scope: Feed.Scope) -> String { "\(feedName(scope)).xml" }

    /// The same as JSON Feed.
    package static func jsonFeed(_ scope: Feed.Scope) -> String { "\(feedName(scope)).json" }

    private static func feedName(_ scope: Feed.Scope) -> String {
        switch scope {
        case .site: "/feed"
        case .verdicts: "/verdicts"
        case .category(let category): "/\(category.id)/feed"
        case .alternative(let alternative): "/alternatives/\(alternative.id)/feed"
        }
    }
}
