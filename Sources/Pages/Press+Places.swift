package import Engine

/// The pages around the comparisons.
extension Press {
    /// The page `/`.
    package func home(_ front: FrontPage) -> String {
        let frame = placeFrame(
            title: site.name, description: site.tagline.plain, path: Link.home,
            listing: (front.rising + front.trending).map(\.comparison)
                + front.shelves.flatMap(\.comparisons),
            feeds: [.site, .verdicts])
        return render(HomePage(site: site, front: front, frame: frame), with: "home")
    }

    /// The page `/trending`.
    package func trending(
        rising: [Suggestion], trending: [Suggestion], trends: Trends
    ) -> String {
        let frame = placeFrame(
            title: "Trending: read more than usual, and read most",
            description: "The comparisons that are read much more than usual, and those read most.",
            path: Link.trending, trail: [Crumb(title: "Trending", link: nil)],
            listing: (rising + trending).map(\.comparison))
        return render(
            TrendingPage(rising: rising, trending: trending, trends: trends, frame: frame),
            with: "trending")
    }

    /// The page `/method`.
    package func method(_ document: Document) -> String {
        page(
            of: document, called: "Method", at: Link.method,
            description: """
                The rules of \(site.name): how scores, recommendations, votes and trends are computed, with \
                worked examples.
                """)
    }

    /// The page `/api`: what there is for programs and other sites.
    package func api(_ document: Document) -> String {
        let page = page(
            of: document, called: "Data & API", at: Link.api,
            description: """
                What \(site.name) offers to programs and other sites: all data as JSON and CSV, texts as \
                Markdown, feeds, badges and cards.
                """)
        return publicURL.isEmpty ? page : apiText(page, at: publicURL)
    }

    /// What stands in the document as an example, for this site.
    /// - Parameter root: the site's address without a trailing slash.
    package func apiText(_ text: String, at root: String) -> String {
        text.replacing("https://tradeoff.example", with: root)
    }

    private func page(
        of document: Document, called name: String, at path: String, description: String
    ) -> String {
        let frame = placeFrame(
            title: document.title, description: description, path: path,
            trail: [Crumb(title: name, link: nil)])
        return render(DocumentPage(document, frame: frame), with: "document")
    }

    /// The page `/{category}`. An empty one is nothing for search engines.
    package func category(_ shelf: Shelf, trends: Trends) -> String {
        let home = Crumb(title: shelf.category.name, link: nil)
        let trail =
            shelf.topic.map { topic in
                [
                    Crumb(title: shelf.category.name, link: Link.category(shelf.category.id)),
                    Crumb(title: topic.name, link: nil),
                ]
            } ?? [home]
        let frame = placeFrame(
            title: shelf.title, description: shelf.category.summary.plain,
            path: shelf.matching == 0
                ? nil
                : Link.category(shelf.category.id, topic: shelf.topic?.id, page: shelf.number),
            trail: trail, listing: shelf.comparisons, feeds: [.category(shelf.category), .site])
        return render(CategoryPage(shelf, trends: trends, frame: frame), with: "category")
    }

    /// The page `/alternatives/{id}`.
    /// - Parameter comparisons: all that compare it.
    package func alternative(
        _ alternative: Alternative, in comparisons: [Comparison], trends: Trends, today: Day
    ) -> String {
        let categories = Set(comparisons.map(\.heading.category))
        // Where all its comparisons are in one category, the way to it leads through that.
        let above = categories.count == 1 ? categories : []
        let frame = placeFrame(
            title: "\(alternative.name), \(alternative.kind)",
            description: alternative.summary.plain, path: Link.alternative(alternative.id),
            trail: above.map { Crumb(title: $0.name, link: Link.category($0.id)) }
                + [Crumb(title: alternative.name, link: nil)],
            listing: comparisons, feeds: [.alternative(alternative), .site])
        return render(
            AlternativePage(
                alternative, in: comparisons, trends: trends, today: today, frame: frame),
            with: "alternative")
    }

    /// The page `/patterns`, which no search engine should find.
    package func patterns(_ visit: ComparisonVisit) -> String {
        let frame = placeFrame(
            title: "Patterns", description: "Every visual part of the site.", path: nil,
            trail: [Crumb(title: "Patterns", link: nil)])
        return render(PatternsPage(visit, frame: frame), with: "patterns")
    }

    /// What surrounds such a page: the way to it, and the style sheet of its kind.
    /// - Parameters:
    ///   - trail: without the home page, with which each begins.
    ///   - listing: the comparisons that it offers, in its order.
    ///   - feeds: whose news readers of the page may want, its own first.
    func placeFrame(
        title: String, description: String, path: String?, trail: [Crumb] = [],
        listing comparisons: [Comparison] = [], feeds: [Feed.Scope] = [.site]
    ) -> Frame {
        var frame = frame(title: title, description: description, path: path)
        frame.styleLink = Asset.placesStyle.path
        frame.trail = trail.isEmpty ? [] : [Crumb(title: site.name, link: Link.home)] + trail
        frame.feeds = feeds.flatMap { FeedLink.all(of: $0, in: site) }
        if let path {
            frame.structuredHTML = StructuredData.html(
                trail: frame.trail, to: path, listing: comparisons, at: publicURL)
        }
        return frame
    }
}
