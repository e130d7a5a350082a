package import Engine

extension Press {
    /// The page `/search`, which no search engine should find.
    /// - Parameter result: with an empty query while nothing is searched for.
    /// - Parameter shelves: of each category its topics: the other way, where nothing is found.
    package func search(
        _ result: SearchResult, shelves: [Shelf] = [], trends: Trends = .none
    ) -> String {
        let frame = placeFrame(
            title: result.query.isEmpty
                ? "Search" : "\(result.query.shortened(to: 60)): search",
            description: "Search the comparisons of \(site.name).", path: nil,
            trail: [Crumb(title: "Search", link: nil)])
        return render(
            SearchPage(result, shelves: shelves, trends: trends, frame: frame), with: "search")
    }
}
