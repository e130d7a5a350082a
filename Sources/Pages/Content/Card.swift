import Engine

/// A comparison as it is offered elsewhere.
struct Card {
    let title: String
    let link: String
    let category: String
    let thesisHTML: String
    let scores: [CardScore]
    /// Why it stands here: "Also compares Rust".
    let reason: String?

    struct CardScore {
        let side: Side
        let score: Int
    }

    init(_ comparison: Comparison, reason: String? = nil) {
        self.title = comparison.heading.title
        self.link = Link.comparison(comparison.id)
        self.category = comparison.heading.category.name
        self.thesisHTML = comparison.heading.thesis.html
        self.scores = zip(comparison.sides, comparison.overallScores).map {
            CardScore(side: $0, score: $1)
        }
        self.reason = reason
    }

    init(_ suggestion: Suggestion) {
        self.init(suggestion.comparison, reason: suggestion.reason.words)
    }
}

extension Suggestion.Reason {
    fileprivate var words: String {
        switch self {
        case .alternative(let shared): "Also compares \(shared.name)"
        case .topics(let topics): "Also about \(topics.map { $0.name.lowercased() }.listed())"
        case .category(let category): "Also in \(category.name)"
        }
    }
}
