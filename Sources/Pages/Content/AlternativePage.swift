import Engine

/// The page `/alternatives/{id}`.
struct AlternativePage {
    let frame: Frame
    let name: String
    let kind: String
    let summaryHTML: String
    let homepage: String
    let repository: String?
    /// The life cycle first, then the facts.
    let facts: [FactLine]
    let count: String
    /// Of its comparisons, as they stand in `cards`.
    let meetings: [Meeting]
    let cards: [Card]
    let sources: [SourceLedger.Entry]

    struct FactLine {
        let feature: String
        let claim: ClaimText
        /// When an editor last saw that it is so, where a fact has a date of its own.
        let checked: Checked?

        struct Checked {
            let checkedISO: String
            let checkedDate: String
        }
    }

    /// One comparison in a line: its own score, and what the others got.
    struct Meeting {
        let title: String
        let link: String
        let own: Card.CardScore
        let others: [Card.CardScore]
        let updatedISO: String
        let updatedDate: String
    }

    init(
        _ alternative: Alternative, in comparisons: [Comparison], trends: Trends, today: Day,
        frame: Frame
    ) {
        let ledger = SourceLedger(alternative, today: today)
        self.frame = frame
        self.name = alternative.name
        self.kind = alternative.kind
        self.summaryHTML = alternative.summary.html
        self.homepage = alternative.homepage
        self.repository = alternative.repository
        self.facts =
            [FactLine(alternative.lifeCycle, ledger)]
            + alternative.facts.map {
                FactLine(
                    feature: $0.kind.words,
                    claim: ClaimText($0.claim, ledger, from: .alternative(0)), checked: nil)
            }
        self.count = comparisons.count.counted("comparison")
        self.meetings = comparisons.compactMap { Meeting($0, of: alternative) }
        self.cards = comparisons.map { Card($0, trends[$0.id]) }
        self.sources = ledger.entries
    }
}

extension AlternativePage.FactLine {
    init(_ life: Alternative.LifeCycle, _ ledger: SourceLedger) {
        self.feature = "Life cycle"
        self.claim = ClaimText(life, ledger, of: 0)
        self.checked = Checked(
            checkedISO: life.checked.description, checkedDate: life.checked.long)
    }
}

extension AlternativePage.Meeting {
    fileprivate init?(_ comparison: Comparison, of alternative: Alternative) {
        let scores = zip(comparison.sides, comparison.overallScores).map {
            Card.CardScore(side: $0, score: $1)
        }
        let ids = comparison.alternatives.map(\.id)
        guard let position = ids.firstIndex(of: alternative.id) else { return nil }
        self.title = comparison.heading.title
        self.link = Link.comparison(comparison.id)
        self.own = scores[position]
        self.others = scores.indices.filter { $0 != position }.map { scores[$0] }
        self.updatedISO = comparison.lastUpdated.description
        self.updatedDate = comparison.lastUpdated.long
    }
}
