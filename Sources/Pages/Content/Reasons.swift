import Engine

/// A list of reasons that point the same way.
struct Reasons {
    let heading: String
    let items: [ReasonItem]
}

struct ReasonItem {
    /// "+3": what the answer did to the distance between leader and runner-up.
    let effect: String
    let answerHTML: String
    /// What the answer speaks for; two when it speaks for both alike.
    let voices: [Voice]

    struct Voice {
        let side: Side
        let claim: ClaimText
    }
}

/// Words the reasons of one recommendation.
struct ReasonWriter {
    private let result: Recommendation
    private let comparison: Comparison
    private let ledger: SourceLedger

    init(_ result: Recommendation, _ visit: ComparisonVisit, ledger: SourceLedger) {
        self.result = result
        self.comparison = visit.comparison
        self.ledger = ledger
    }

    /// The reasons whose contribution satisfies `condition`; `nil` if there are none.
    func list(_ heading: String, where condition: (Int) -> Bool) -> Reasons? {
        let items = result.reasons.filter { condition($0.contribution) }.map(item)
        return items.isEmpty ? nil : Reasons(heading: heading, items: items)
    }

    private func item(_ reason: Recommendation.Reason) -> ReasonItem {
        let answer = comparison.quiz.questions[reason.question].answers[reason.answer]
        let leader = result.leaders[0]
        let speakers =
            reason.contribution > 0
            ? [leader] : reason.contribution < 0 ? [result.runnerUp] : [leader, result.runnerUp]
        return ReasonItem(
            effect: abs(reason.contribution).signed, answerHTML: answer.say.html,
            voices: speakers.compactMap { speaker in
                answer.reasons[speaker].map {
                    .init(side: comparison.sides[speaker], claim: ClaimText($0, ledger))
                }
            })
    }
}
