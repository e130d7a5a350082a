import Engine

/// What a comparison says without help from other files.
struct ComparisonBody {
    let edition: Int
    let thesis: Prose
    let overview: Prose
    let caveat: Prose
    let criteria: [Criterion]
    let quiz: QuizDraft
    let verdicts: [[Claim]]
    let moreContext: [[Claim]]
    let table: [Comparison.Feature]
    let bestFor: [Comparison.BestFor]
    let faq: [Comparison.FAQ]
    let sources: [Source]
    let history: [Comparison.Change]

    /// Reads every key, also after one that is broken; `nil` if one is.
    init?(_ map: MapReader, _ alternatives: AlternativeList, today: Day) {
        let sources = SourceList(map.required("sources") { $0 }, today: today)
        let claims = ClaimReader(sources)
        let sections = SectionReader(alternatives: alternatives, claims: claims)
        let criterionReader = CriterionReader(alternatives: alternatives, claims: claims)
        let quizReader = QuizReader(alternatives: alternatives, claims: claims)

        let edition = map.required("edition") { $0.number(2000...today.year + 1) }
        let thesis = map.required("thesis") { $0.line(atMost: 140) }
        let overview = map.required("overview") { $0.text(in: .overview) }
        let caveat = map.required("caveat") { $0.line() }
        let criteria = map.required("criteria", criterionReader.criteria)
        let quiz = map.required("quiz", quizReader.quiz)
        let verdicts = map.required("verdicts") { sections.claimsOfEach($0, in: .verdictLine) }
        let moreContext = map.optional("more-context") {
            sections.claimsOfEach($0, in: .moreContext)
        }
        let table = map.required("table", sections.table)
        let bestFor = map.required("best-for", sections.bestFor)
        let faq = map.required("faq", sections.faq)
        let history = map.required("history") { sections.history($0, today: today) }
        claims.reportSources(on: today, map.findings)

        guard let edition, let thesis, let overview, let caveat, let criteria, let quiz,
            let verdicts,
            let table, let bestFor, let faq, let history, let ids = alternatives.ids
        else { return nil }
        self.edition = edition
        self.thesis = thesis
        self.overview = overview
        self.caveat = caveat
        self.criteria = criteria
        self.quiz = quiz
        self.verdicts = verdicts
        self.moreContext = moreContext ?? ids.map { _ in [] }
        self.table = table
        self.bestFor = bestFor
        self.faq = faq
        self.sources = sources.sources
        self.history = history
    }
}

extension ComparisonBody {
    /// The whole comparison, once other files have said what the names in it stand for.
    func comparison(
        _ id: Comparison.ID, _ heading: Comparison.Heading, _ alternatives: [Alternative],
        _ limits: Verdict.Limits
    ) -> Comparison {
        Comparison(
            id: id, heading: heading, alternatives: alternatives, overview: overview,
            caveat: caveat,
            criteria: criteria,
            quiz: Quiz(
                intro: quiz.intro, questions: quiz.questions, alternativeCount: alternatives.count,
                limits: limits),
            verdicts: verdicts, moreContext: moreContext, table: table, bestFor: bestFor, faq: faq,
            sources: sources, history: history)
    }
}
