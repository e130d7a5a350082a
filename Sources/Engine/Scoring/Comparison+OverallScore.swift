extension Comparison {
    /// The overall score of the alternative at this position, out of 100: the weighted mean of its scores
    /// times ten, rounded half up once.
    package func overallScore(of alternative: Int, weights: Priorities = .equal) -> Int {
        let weights = weights.weights(ofFirst: criteria.count)
        let sum = zip(criteria, weights).reduce(0) {
            $0 + $1.1 * $1.0.scores[alternative].value
        }
        let weight = weights.reduce(0, +)
        return (20 * sum + weight) / (2 * weight)
    }

    /// For each alternative its overall score with equal weights.
    package var overallScores: [Int] { alternatives.indices.map { overallScore(of: $0) } }
}
