import Engine

/// The page `/compare/{slug}`, in reading order.
struct ComparisonPage {
    let frame: Frame
    let title: String
    let titleSides: [TitleSide]
    let edition: Int
    let category: String
    let categoryLink: String
    let thesisHTML: String
    let updatedISO: String
    let updatedDate: String
    let overviewHTML: String
    let quiz: QuizPart
    let result: ResultPart
    let scores: ScoresPart
    let caveatHTML: String
    let verdicts: [VerdictColumn]
    let sides: [Side]
    let columns: Int
    let features: [FeatureRow]
    let facts: [FeatureRow]
    let bestFor: [BestForItem]
    let community: CommunityPart
    let faq: [FAQItem]
    let compareMore: [Card]
    let ranking: String
    let trending: [Card]
    let sources: [SourceLedger.Entry]
    let history: [HistoryItem]
    let auditLink: String

    /// One name of the title; all but the first with "vs" before it. Its last word stays with its mark.
    struct TitleSide {
        let side: Side
        let start: String
        let end: String
        let isFirst: Bool

        init(_ side: Side, isFirst: Bool) {
            let end = side.name.split(separator: " ").last ?? ""
            self.side = side
            self.start = String(side.name.dropLast(end.count))
            self.end = String(end)
            self.isFirst = isFirst
        }
    }

    struct VerdictColumn {
        let side: Side
        let lines: [ClaimText]
    }

    struct FeatureRow {
        let feature: String
        let cells: [ClaimText]
    }

    struct BestForItem {
        let useHTML: String
        let winner: Side
        let because: ClaimText
    }

    struct FAQItem {
        let askHTML: String
        let answerHTML: String
    }

    struct HistoryItem {
        let dateISO: String
        let date: String
        let textHTML: String
    }

    init(_ visit: ComparisonVisit, frame: Frame) {
        let comparison = visit.comparison
        let ledger = SourceLedger(comparison, today: visit.today)
        let sides = comparison.sides
        self.frame = frame
        self.title = comparison.heading.title
        self.titleSides = sides.enumerated().map { TitleSide($1, isFirst: $0 == 0) }
        self.edition = comparison.heading.edition
        self.category = comparison.heading.category.name
        self.categoryLink = Link.category(comparison.heading.category.id)
        self.thesisHTML = comparison.heading.thesis.html
        self.updatedISO = comparison.lastUpdated.description
        self.updatedDate = comparison.lastUpdated.long
        self.overviewHTML = comparison.overview.html
        self.quiz = QuizPart(visit)
        self.result = ResultPart(visit, ledger: ledger)
        self.scores = ScoresPart(comparison, ledger: ledger)
        self.caveatHTML = comparison.caveat.html
        self.verdicts = zip(sides, comparison.verdicts).map { side, lines in
            VerdictColumn(side: side, lines: lines.map { ClaimText($0, ledger) })
        }
        self.sides = sides
        self.columns = sides.count
        self.features = comparison.table.map { feature in
            FeatureRow(
                feature: feature.name, cells: feature.cells.map { ClaimText($0, ledger) })
        }
        self.facts = FactSheet(comparison, ledger).rows
        self.bestFor = comparison.bestFor.map {
            BestForItem(
                useHTML: $0.use.html, winner: sides[$0.winner],
                because: ClaimText($0.because, ledger))
        }
        self.community = CommunityPart(visit)
        self.faq = comparison.faq.map { FAQItem(askHTML: $0.ask.html, answerHTML: $0.answer.html) }
        self.compareMore = visit.compareMore.map { Card($0, visit.trends) }
        self.ranking = visit.sameCategory.areTrending ? "Trending" : "Latest"
        self.trending = visit.sameCategory.map { Card($0, visit.trends) }
        self.sources = ledger.entries
        self.history = comparison.history.map {
            HistoryItem(dateISO: $0.date.description, date: $0.date.long, textHTML: $0.text.html)
        }
        self.auditLink = Link.audit(comparison.id)
    }
}

extension [Suggestion] {
    /// A list that is called trending says of each how much it is read.
    fileprivate var areTrending: Bool {
        !isEmpty
            && allSatisfy { suggestion in
                if case .readers = suggestion.reason { true } else { false }
            }
    }
}
