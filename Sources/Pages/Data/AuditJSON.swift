package import Engine

/// A quiz's audit as data: `GET /api/v1/comparisons/{slug}/audit` and `tradeoff audit --format json`.
/// Keys are documented in docs/api.md.
package enum AuditJSON {
    package static func text(_ audit: Audit, of comparison: Comparison) -> String {
        JSONText.of(Document(audit, comparison))
    }

    /// Several, as a list.
    package static func text(_ audits: [(Comparison, Audit)]) -> String {
        JSONText.of(audits.map { Document($1, $0) })
    }

    fileprivate struct Document: Encodable {
        let comparison: String
        /// All possible answer sheets.
        let sheets: Int
        /// Sheets on which an alternative leads alone.
        let wins: [String: Int]
        let ties: Int
        let verdicts: [String: Int]
        let outcomes: [Outcome]
        let unreachable: [Outcome]
        let questions: [Question]
    }

    fileprivate struct Outcome: Encodable {
        /// None in a tie.
        let leader: DataParts.Optionally<String>
        let verdict: String
        let sheets: Int
    }

    fileprivate struct Question: Encodable {
        let question: String
        let swing: Int
        let swingShare: Double
        let pivotalSheets: Int
        let deadAnswers: [String]
    }
}

extension AuditJSON.Document {
    fileprivate init(_ audit: Audit, _ comparison: Comparison) {
        let ids = comparison.alternatives.map(\.id.rawValue)
        func outcome(_ outcome: Audit.Outcome) -> AuditJSON.Outcome {
            AuditJSON.Outcome(
                leader: .init(outcome.leader.map { ids[$0] }), verdict: outcome.verdict.rawValue,
                sheets: audit.outcomes[outcome] ?? 0)
        }
        self.comparison = comparison.id.rawValue
        self.sheets = audit.sheetCount
        self.wins = Dictionary(
            uniqueKeysWithValues: ids.enumerated().map { ($1, audit.wins(of: $0)) })
        self.ties = audit.ties
        self.verdicts = Dictionary(
            uniqueKeysWithValues: Verdict.allCases.map { ($0.rawValue, audit.sheets(with: $0)) })
        self.outcomes = audit.outcomesInOrder.map(outcome)
        self.unreachable = audit.unreachableOutcomes.map(outcome)
        self.questions = zip(comparison.quiz.questions, audit.questions).map { question, report in
            AuditJSON.Question(
                question: question.id.rawValue, swing: report.swing,
                swingShare: report.swingShare.value, pivotalSheets: report.pivotalSheets,
                deadAnswers: report.deadAnswers.map { question.answers[$0].id.rawValue })
        }
    }
}

extension Audit {
    /// The outcomes that occur: by leader in the comparison's order, clearest first; ties last.
    package var outcomesInOrder: [Outcome] {
        let order = Dictionary(
            uniqueKeysWithValues: Verdict.allCases.reversed().enumerated().map { ($1, $0) })
        func rank(_ outcome: Outcome) -> (Int, Int) {
            (outcome.leader ?? alternativeCount, order[outcome.verdict] ?? 0)
        }
        return outcomes.keys.sorted { rank($0) < rank($1) }
    }
}
