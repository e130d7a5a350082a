package import Engine

/// The recommendation as data: `GET /api/v1/comparisons/{slug}/recommendation` and
/// `tradeoff recommend --format json`. Keys are documented in docs/api.md.
package enum RecommendationJSON {
    /// - Parameter recommendation: `nil` as long as nothing is answered; then there is no leader and no verdict.
    package static func text(
        _ recommendation: Recommendation?, of comparison: Comparison, sheet: AnswerSheet
    ) -> String {
        JSONText.of(Document(recommendation, comparison, sheet))
    }

    fileprivate struct Document: Encodable {
        let comparison: String
        let leader: DataParts.Optionally<String>
        let leaders: [String]
        let runnerUp: DataParts.Optionally<String>
        let totals: [String: Int]
        let match: [String: Double]
        let margin: Int
        let pointSpread: Double
        let verdict: DataParts.Optionally<String>
        let flip: DataParts.Optionally<Flip>
        let settled: Bool
        let reasons: [Reason]
        let answered: Int
        let questions: Int
        let address: String
    }

    fileprivate struct Flip: Encodable {
        let distance: Int
        let leader: String
        /// Question → the answer to give instead.
        let answers: [String: String]
    }

    fileprivate struct Reason: Encodable {
        let question: String
        let answer: String
        /// Above 0 for the leader, below 0 for the runner-up.
        let contribution: Int
        let favours: DataParts.Optionally<String>
        /// What the answer speaks for, by alternative.
        let texts: [String: String]
    }
}

extension RecommendationJSON.Document {
    fileprivate init(
        _ result: Recommendation?, _ comparison: Comparison, _ sheet: AnswerSheet
    ) {
        let ids = comparison.alternatives.map(\.id.rawValue)
        func byID<Value>(_ values: [Value]) -> [String: Value] {
            Dictionary(uniqueKeysWithValues: zip(ids, values))
        }
        self.comparison = comparison.id.rawValue
        self.leader = .init(result?.leader.map { ids[$0] })
        self.leaders = result?.leaders.map { ids[$0] } ?? []
        self.runnerUp = .init(result.map { ids[$0.runnerUp] })
        self.totals = byID(result?.totals ?? ids.map { _ in 0 })
        self.match = byID(result?.matches.map(\.value) ?? ids.map { _ in 0 })
        self.margin = result?.margin ?? 0
        self.pointSpread = result?.pointSpread.value ?? 0
        self.verdict = .init(result?.verdict.rawValue)
        self.flip = .init(result?.flip.map { RecommendationJSON.Flip($0, comparison) })
        self.settled = result?.isSettledEarly ?? false
        self.reasons =
            result.map { result in
                result.reasons.map { RecommendationJSON.Reason($0, result, comparison) }
            } ?? []
        self.answered = sheet.answeredCount
        self.questions = comparison.quiz.questions.count
        self.address = Link.comparison(comparison, with: sheet)
    }
}

extension RecommendationJSON.Flip {
    fileprivate init(_ flip: Recommendation.Flip, _ comparison: Comparison) {
        self.distance = flip.distance
        self.leader = comparison.alternatives[flip.leader].id.rawValue
        self.answers = Dictionary(
            uniqueKeysWithValues: flip.changes.map { change in
                let question = comparison.quiz.questions[change.question]
                return (question.id.rawValue, question.answers[change.answer].id.rawValue)
            })
    }
}

extension RecommendationJSON.Reason {
    fileprivate init(
        _ reason: Recommendation.Reason, _ result: Recommendation, _ comparison: Comparison
    ) {
        let ids = comparison.alternatives.map(\.id.rawValue)
        let question = comparison.quiz.questions[reason.question]
        let answer = question.answers[reason.answer]
        self.question = question.id.rawValue
        self.answer = answer.id.rawValue
        self.contribution = reason.contribution
        self.favours = .init(
            reason.contribution > 0
                ? ids[result.leaders[0]] : reason.contribution < 0 ? ids[result.runnerUp] : nil)
        self.texts = Dictionary(
            uniqueKeysWithValues: zip(ids, answer.reasons).compactMap { id, claim in
                claim.map { (id, $0.text.plain) }
            })
    }
}
