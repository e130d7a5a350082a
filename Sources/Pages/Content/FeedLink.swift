import Engine

/// How the head of a page names a feed.
struct FeedLink {
    let type: String
    /// `nil` where one feed needs no telling apart.
    let label: String?
    let link: String

    /// One feed without a name: of a page that has no bytes to spare.
    static let site = FeedLink(type: atom, label: nil, link: Link.feed(.site))

    /// The same news in both formats.
    static func all(of scope: Feed.Scope, in site: Site) -> [FeedLink] {
        let label = scope.title(in: site)
        return [
            FeedLink(type: atom, label: label, link: Link.feed(scope)),
            FeedLink(type: "application/feed+json", label: label, link: Link.jsonFeed(scope)),
        ]
    }

    private static let atom = "application/atom+xml"
}
