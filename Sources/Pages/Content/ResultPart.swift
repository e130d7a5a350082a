import Engine

/// The recommendation, or the invitation to answer.
struct ResultPart {
    let recommended: Recommended?
    /// "A near tie, with Rust ahead. Rust 12, Go 8 points." What a screen reader announces.
    let summary: String

    init(_ visit: ComparisonVisit, ledger: SourceLedger? = nil) {
        let comparison = visit.comparison
        guard let recommendation = comparison.quiz.recommendation(for: visit.sheet) else {
            self.recommended = nil
            self.summary =
                visit.sheet.answeredCount > 0
                ? "No answer counts, so nothing is recommended."
                : "No answer yet, so nothing is recommended."
            return
        }
        let names = comparison.alternatives.map(\.name)
        self.recommended = Recommended(
            recommendation, visit,
            ledger: ledger ?? SourceLedger(comparison, today: visit.today))
        self.summary = "\(recommendation.headline(names)). \(recommendation.standing(names))."
    }
}

struct Recommended {
    let leaders: [Side]
    /// "A near tie, with Rust ahead".
    let headline: String
    /// `tie`, `nearTie`, `leaning`, `clear`.
    let verdict: String
    let verdictWords: String
    /// What the verdict means, with the rule's own numbers.
    let rule: String
    let spread: Int
    let coverage: String
    let settled: String?
    let balanceSVG: String
    let matches: [Match]
    let pros: Reasons?
    let cons: Reasons?
    let neutral: Reasons?
    let flip: FlipText?
    let contexts: [LeaderContext]
    let rival: LeaderContext?
    let working: Working
    let shareLink: String
    let dataLink: String

    struct Match {
        let side: Side
        let percent: Int
        let points: Int
        let maximum: Int
    }

    struct LeaderContext {
        let heading: String
        let lines: [ClaimText]
    }

    init(_ result: Recommendation, _ visit: ComparisonVisit, ledger: SourceLedger) {
        let comparison = visit.comparison
        let sides = comparison.sides
        let first = result.leaders[0]
        self.leaders = result.leaders.map { sides[$0] }
        self.headline = result.headline(sides.map(\.name))
        self.verdict = result.verdict.rawValue
        self.verdictWords = result.verdict.words
        self.rule = result.rule(comparison.quiz.limits).withUnbrokenPercents
        self.spread = result.pointSpread.percent
        self.coverage = "\(result.answered) of \(result.questions) answered"
        self.settled = result.isSettledEarly ? Self.settledWords(result) : nil
        self.balanceSVG = BalanceBar(result, sides: sides).svg
        self.matches = result.totals.indices.map {
            Match(
                side: sides[$0], percent: result.matches[$0].percent, points: result.totals[$0],
                maximum: result.matches[$0].denominator)
        }
        let reasons = ReasonWriter(result, visit, ledger: ledger)
        let rivalName = sides[result.runnerUp].name
        self.pros = reasons.list("For \(sides[first].name)") { $0 > 0 }
        self.cons = reasons.list("For \(rivalName)") { $0 < 0 }
        self.neutral = reasons.list("For neither") { $0 == 0 }
        self.flip = result.flip.map { FlipText($0, visit, sides: sides, from: result.leader) }
        self.contexts = result.leaders.compactMap { leader in
            let lines = comparison.moreContext[leader].map { ClaimText($0, ledger) }
            return lines.isEmpty
                ? nil : .init(heading: "More context for \(sides[leader].name)", lines: lines)
        }
        self.rival =
            result.leader == nil
            ? nil
            : .init(
                heading: "The best case for \(rivalName): choose it if …",
                lines: comparison.verdicts[result.runnerUp].map { ClaimText($0, ledger) })
        self.working = Working(result, visit)
        self.shareLink = Link.comparison(comparison, with: visit.sheet)
        self.dataLink = Link.recommendationData(comparison, with: visit.sheet)
    }

    private static func settledWords(_ result: Recommendation) -> String {
        let open = result.questions - result.answered
        return open == 1
            ? "Settled: whatever you answer to the open question, the leader stays."
            : "Settled: whatever you answer to the \(open) open questions, the leader stays."
    }
}
