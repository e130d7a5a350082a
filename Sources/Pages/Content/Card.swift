import Engine

/// A comparison as it is offered elsewhere.
struct Card {
    let title: String
    let link: String
    let category: String
    /// "New" or "Rising".
    let badge: String?
    let thesisHTML: String
    let scores: [CardScore]
    /// Why it stands here, or why it has its badge: "Also compares Rust".
    let reason: String?

    struct CardScore {
        let side: Side
        let score: Int
    }

    init(_ comparison: Comparison, _ attention: Attention?, reason: Suggestion.Reason? = nil) {
        self.title = comparison.heading.title
        self.link = Link.comparison(comparison.id)
        self.category = comparison.heading.category.name
        self.badge = attention?.badge?.words
        self.thesisHTML = comparison.heading.thesis.html
        self.scores = zip(comparison.sides, comparison.overallScores).map {
            CardScore(side: $0, score: $1)
        }
        var reasons = reason.map { [$0.words] } ?? []
        if let attention, attention.badge == .rising, reason != .readers(attention.readers) {
            reasons.append(attention.readers.words)
        }
        self.reason = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
    }

    init(_ suggestion: Suggestion, _ trends: Trends) {
        self.init(
            suggestion.comparison, trends[suggestion.comparison.id], reason: suggestion.reason)
    }
}

extension Attention.Badge {
    fileprivate var words: String {
        switch self {
        case .new: "New"
        case .rising: "Rising"
        }
    }
}

extension WeeklyReaders {
    /// "31 readers this week, usually 12".
    fileprivate var words: String {
        let readers = "\(count.counted("reader")) this week"
        return usual.map { "\(readers), usually \($0 == 0 ? "none" : $0.grouped)" } ?? readers
    }
}

extension AlsoRead {
    /// "Also read by 50 of 400 readers in 4 weeks".
    fileprivate var words: String {
        "Also read by \(jointReaders.grouped) of \(readers.counted("reader")) in \(Self.days / 7) weeks"
    }
}

extension Suggestion.Reason {
    fileprivate var words: String {
        switch self {
        case .alternative(let shared): "Also compares \(shared.name)"
        case .alsoRead(let other): other.words
        case .topics(let topics): "Also about \(topics.map { $0.name.lowercased() }.listed())"
        case .category(let category): "Also in \(category.name)"
        case .readers(let readers): readers.words
        }
    }
}
