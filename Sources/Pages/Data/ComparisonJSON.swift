package import Engine

/// A comparison whole: `GET /api/v1/comparisons/{slug}`. Keys are documented in docs/api.md.
package enum ComparisonJSON {
    package static func text(_ comparison: Comparison) -> String {
        JSONText.of(Document(comparison))
    }

    private struct Document: Encodable {
        let slug: String
        let title: String
        let edition: Int
        let thesis: String
        let category: DataParts.Named
        let topics: [DataParts.Named]
        let published: String
        let updated: String
        let address: String
        let overview: String
        let caveat: String
        let alternatives: [AlternativeData]
        let criteria: [CriterionData]
        let quiz: QuizData
        let verdicts: [String: [DataParts.Statement]]
        let moreContext: [String: [DataParts.Statement]]
        let table: [Feature]
        let bestFor: [BestFor]
        let faq: [FAQ]
        let sources: [DataParts.Reference]
        let history: [Change]

        init(_ comparison: Comparison) {
            let heading = comparison.heading
            let scores = comparison.overallScores
            self.slug = comparison.id.rawValue
            self.title = heading.title
            self.edition = heading.edition
            self.thesis = heading.thesis.plain
            self.category = .init(heading.category)
            self.topics = heading.topics.map { .init($0) }
            self.published = comparison.published.description
            self.updated = comparison.lastUpdated.description
            self.address = Link.comparison(comparison.id)
            self.overview = comparison.overview.markdown
            self.caveat = comparison.caveat.markdown
            self.alternatives = zip(comparison.alternatives, scores).map(AlternativeData.init)
            self.criteria = comparison.criteria.map { CriterionData($0, of: comparison) }
            self.quiz = QuizData(of: comparison)
            func statements(_ claims: [[Claim]]) -> [String: [DataParts.Statement]] {
                comparison.byAlternative(claims.map { $0.map(DataParts.Statement.init) })
            }
            self.verdicts = statements(comparison.verdicts)
            self.moreContext = statements(comparison.moreContext)
            self.table = comparison.table.map { feature in
                Feature(
                    feature: feature.name,
                    cells: comparison.byAlternative(feature.cells.map(DataParts.Statement.init)))
            }
            self.bestFor = comparison.bestFor.map { best in
                BestFor(
                    use: best.use.plain,
                    winner: comparison.alternatives[best.winner].id.rawValue,
                    because: .init(best.because))
            }
            self.faq = comparison.faq.map {
                FAQ(ask: $0.ask.plain, answer: $0.answer.markdown)
            }
            self.sources = comparison.sources.map(DataParts.Reference.init)
            self.history = comparison.history.map {
                Change(
                    date: $0.date.description, change: $0.text.plain, verdict: $0.isOfVerdict)
            }
        }
    }

    private struct Feature: Encodable {
        let feature: String
        let cells: [String: DataParts.Statement]
    }

    private struct BestFor: Encodable {
        let use: String
        let winner: String
        let because: DataParts.Statement
    }

    private struct FAQ: Encodable {
        let ask: String
        let answer: String
    }

    private struct Change: Encodable {
        let date: String
        let change: String
        /// Whether the editor says that it changed the verdict.
        let verdict: Bool
    }
}
