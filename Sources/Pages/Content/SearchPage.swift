import Engine

/// The page `/search`.
struct SearchPage {
    let frame: Frame
    let searchForm: SearchForm
    /// Pages about what was searched for.
    let ways: [Way]
    /// "Rust vs Zig", if nobody has compared them yet.
    let unwrittenTitle: String?
    let answerHeading: String
    let answerCards: [Card]
    let hitsHeading: String
    let hitCards: [Card]
    /// The other way to a comparison, where nothing is found.
    let categories: [FrontShelf]

    struct Way {
        /// "Go: facts and 1 comparison"
        let text: String
        let link: String

        init(_ way: SearchResult.Way) {
            switch way {
            case .alternative(let alternative, let count):
                text = "\(alternative.name): facts and \(count.counted("comparison"))"
                link = Link.alternative(alternative.id)
            case .topic(let topic, let category, let count):
                text = "Topic \(topic.name): \(count.counted("comparison"))"
                link = Link.category(category.id, topic: topic.id)
            }
        }
    }

    init(_ result: SearchResult, shelves: [Shelf], trends: Trends, frame: Frame) {
        self.frame = frame
        var answered: Comparison?
        var missing: String?
        switch result.answer {
        case .written(let comparison): answered = comparison
        case .unwritten(let names): missing = names.joined(separator: " vs ")
        case nil: break
        }
        let others = result.hits.filter { $0.id != answered?.id }
        self.searchForm = SearchForm(
            query: result.query,
            status: result.status(isWritten: answered != nil, unwritten: missing))
        self.ways = result.ways.map(Way.init)
        self.unwrittenTitle = missing
        self.answerHeading =
            result.spelling == nil ? "The comparison you named" : "Perhaps you meant"
        self.answerCards = answered.map { [Card($0, trends[$0.id])] } ?? []
        self.hitsHeading =
            answered != nil ? "Others that fit" : missing != nil ? "The nearest" : "What fits"
        self.hitCards = others.map { Card($0, trends[$0.id]) }
        self.categories = shelves.map { FrontShelf($0, trends: trends) }
    }
}

extension SearchResult {
    /// What the search came to, in a sentence or two.
    fileprivate func status(isWritten: Bool, unwritten: String?) -> String {
        guard !query.isEmpty else { return "" }
        let spelt = spelling.map { "Nothing has “\(query)”; this is for “\($0)”. " } ?? ""
        let count =
            total > hits.count
            ? "The \(hits.count) best of \(total.counted("comparison"))"
            : total == 0 ? "No comparison" : total.counted("comparison")
        let found = "\(count) \(total == 1 || total == 0 ? "fits" : "fit")"
        if let unwritten {
            let nearest = total == 0 ? "." : ": \(total.counted("comparison")) near it."
            return "\(spelt)\(unwritten) is not written yet\(nearest)"
        }
        if isWritten {
            return
                "\(spelt)\(found), the one you \(spelling == nil ? "named" : "perhaps meant") first."
        }
        if total == 0 {
            let advice = query.contains(" ") ? " Try one name alone." : ""
            return "\(spelt)\(found) “\(query)”.\(advice)"
        }
        return spelt + (spelling == nil ? "\(found) “\(query)”." : "\(found).")
    }
}
