package import Engine

extension Press {
    /// The page `/search`, which no search engine should find.
    /// - Parameter result: with an empty query while nothing is searched for.
    package func search(_ result: SearchResult, trends: Trends = .none) -> String {
        let frame = placeFrame(
            title: result.query.isEmpty
                ? "Search" : "\(result.query.shortened(to: 60)): search",
            description: "Search the comparisons of \(site.name).", path: nil,
            trail: [Crumb(title: "Search", link: nil)])
        return render(SearchPage(result, trends: trends, frame: frame), with: "search")
    }
}
