import Engine

/// A criterion within a comparison's data: its scale, and each alternative's score with the reason.
struct CriterionData: Encodable {
    let id: String
    let name: String
    /// What 0, 5 and 10 mean.
    let anchors: [String: String]
    let scores: [String: Score]

    struct Score: Encodable {
        let score: Int
        let because: DataParts.Statement
    }

    init(_ criterion: Criterion, of comparison: Comparison) {
        self.id = criterion.id.rawValue
        self.name = criterion.name
        self.anchors = [
            "0": criterion.anchors.zero.plain, "5": criterion.anchors.five.plain,
            "10": criterion.anchors.ten.plain,
        ]
        self.scores = comparison.byAlternative(
            criterion.scores.map { Score(score: $0.value, because: .init($0.because)) })
    }
}
