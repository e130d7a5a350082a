import Engine

/// Whether a quiz is fair, from what it does over all its answer sheets.
enum QuizAdvice {
    /// Above it an audit takes too long to be made whenever a catalog is read.
    private static let largestAudit = 1 << 16

    static func report(_ placed: PlacedComparison, _ findings: Findings) {
        let quiz = placed.comparison.quiz
        guard quiz.auditSize <= largestAudit else {
            findings.warning(
                .notAuditable, at: placed.places.quiz,
                "this quiz has too many outcomes to be audited whenever it is read",
                hint: "see what \"tradeoff audit \(placed.comparison.id)\" says")
            return
        }
        let audit = quiz.audit()
        FairnessCheck(placed: placed, audit: audit).report(findings)
        QuestionCheck(placed: placed, audit: audit).report(findings)
    }
}
