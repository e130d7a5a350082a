package import Engine

/// The page `/patterns`: every visual part once, for people who style it.
struct PatternsPage {
    let frame: Frame
    /// All colours and shapes that alternatives can have.
    let marks: [Side]
    let filters: [CategoryPage.Filter]
    let facts: [AlternativePage.FactLine]
    let page: ComparisonPage

    init(_ visit: ComparisonVisit, frame: Frame) {
        let comparison = visit.comparison
        let category = comparison.heading.category
        self.frame = frame
        self.marks = (0..<6).map { Side(comparison.alternatives[0], at: $0) }
        self.filters = [
            .init(
                name: "All", link: Link.category(category.id), count: 2, isChosen: true),
            .init(name: "Some", link: Link.category(category.id), count: 1, isChosen: false),
        ]
        let ledger = SourceLedger(comparison, today: visit.today)
        self.facts = [.init(comparison.alternatives[0].lifeCycle, ledger)]
        self.page = ComparisonPage(visit, frame: frame)
    }
}

extension ComparisonVisit {
    /// A visit in which every part has something to show: the first answers given but one that there is
    /// not, and votes that are made up, with an unusual hour among them.
    package static func pattern(of comparison: Comparison, today: Day) -> Self {
        var visit = ComparisonVisit(comparison: comparison, today: today)
        for question in visit.sheet.entries.indices { visit.sheet.entries[question].answer = 0 }
        visit.problems = [.unknownQuestion("purple", near: nil)]
        let choices = comparison.alternatives.map { Choice.alternative($0.id) } + [.depends]
        let now = today.daysSince1970 * 86_400
        let hours = choices.enumerated().map { position, choice in
            HourlyVotes(
                hour: HourlyVotes.hour(of: now) - 200 * (position + 1), choice: choice,
                count: 24 - 6 * min(position, 3))
        }
        let votes = Dictionary(
            hours.map { ($0.choice, $0.count) }, uniquingKeysWith: { first, _ in first })
        visit.community = .shown(
            Tally(votes), history: VoteHistory(hours.inOrder(), now: now), choice: choices[0])
        return visit
    }
}
