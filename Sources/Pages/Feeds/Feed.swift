package import Engine

/// News of comparisons, newest first: what their histories say.
///
/// Sources: RFC 4287 (Atom), RFC 4151 (tag URIs), JSON Feed 1.1 (jsonfeed.org).
package struct Feed {
    /// Whose news a feed tells.
    package enum Scope: Hashable, Sendable {
        case site
        /// Only those changes that editors have marked as changes of a verdict.
        case verdicts
        case category(Category)
        case alternative(Alternative)
    }

    /// At most so many are told: the rest stands on the pages.
    static let limit = 50

    let id: String
    let title: String
    let author: String
    let pageLink: String
    let selfLink: String
    let updated: String
    let entries: [Entry]

    struct Entry {
        /// The same for ever: nothing in it depends on what the entry says or on those above it.
        let id: String
        let title: String
        let link: String
        let updated: String
        let category: String
        let bodyHTML: String
    }

    /// - Parameter root: the site's address without a trailing slash.
    init(_ scope: Scope, of comparisons: [Comparison], in site: Site, at root: String) {
        let told = comparisons.filter(scope.includes)
        let news = told.flatMap { comparison in
            comparison.history.enumerated().compactMap { place, change in
                scope != .verdicts || change.isOfVerdict
                    ? News(comparison, change, number: comparison.history.count - place) : nil
            }
        }.sorted()
        let authority = Self.authority(of: root)
        // A feed without entries is as old as what it would tell of.
        let newest = news.first?.change.date ?? told.map(\.lastUpdated).max()
        self.id = root + Link.feed(scope)
        self.title = scope.title(in: site)
        self.author = site.name
        self.pageLink = root + scope.page
        self.selfLink = root + Link.feed(scope)
        self.updated = newest?.instant ?? "1970-01-01T00:00:00Z"
        self.entries = news.prefix(Self.limit).map { $0.entry(authority: authority, root: root) }
    }

    /// The host's name, which a tag URI has without a port.
    private static func authority(of root: String) -> String {
        let host = root.split(separator: "/").last.map(String.init) ?? ""
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        return String(host[..<colon])
    }
}

/// One entry of one history; `number` counts from the oldest, which is 1.
private struct News: Comparable {
    let comparison: Comparison
    let change: Comparison.Change
    let number: Int

    init(_ comparison: Comparison, _ change: Comparison.Change, number: Int) {
        self.comparison = comparison
        self.change = change
        self.number = number
    }

    /// Newest first; on one day by comparison, then as in its history.
    static func < (left: News, right: News) -> Bool {
        (right.change.date, left.comparison.id, right.number)
            < (left.change.date, right.comparison.id, left.number)
    }

    func entry(authority: String, root: String) -> Feed.Entry {
        let path = Link.comparison(comparison.id)
        return Feed.Entry(
            id: "tag:\(authority),\(change.date):\(path)/\(number)",
            title: "\(comparison.heading.title): \(change.text.plain.shortened(to: 100))",
            link: root + path, updated: change.date.instant,
            category: comparison.heading.category.name,
            bodyHTML: "<p>\(change.text.html.replacing("href=\"/", with: "href=\"\(root)/"))</p>")
    }
}

extension Feed.Scope {
    fileprivate func includes(_ comparison: Comparison) -> Bool {
        switch self {
        case .site, .verdicts: true
        case .category(let category): comparison.heading.category.id == category.id
        case .alternative(let alternative):
            comparison.alternatives.contains { $0.id == alternative.id }
        }
    }

    /// The page that tells the same and more.
    fileprivate var page: String {
        switch self {
        case .site, .verdicts: Link.home
        case .category(let category): Link.category(category.id)
        case .alternative(let alternative): Link.alternative(alternative.id)
        }
    }

    func title(in site: Site) -> String {
        switch self {
        case .site: site.name
        case .verdicts: "\(site.name): changed verdicts"
        case .category(let category): "\(site.name): \(category.name)"
        case .alternative(let alternative): "\(site.name): \(alternative.name)"
        }
    }
}

extension Day {
    /// Its beginning in Greenwich, RFC 3339.
    fileprivate var instant: String { "\(self)T00:00:00Z" }
}
