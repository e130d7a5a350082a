import Engine

/// Whether each question of a quiz decides something, and none decides alone.
struct QuestionCheck {
    let placed: PlacedComparison
    let audit: Audit

    private var comparison: Comparison { placed.comparison }
    private var places: ComparisonPlaces { placed.places }

    func report(_ findings: Findings) {
        for index in comparison.quiz.questions.indices {
            reportDeadAnswers(of: index, findings)
            reportDominance(of: index, findings)
            reportDecision(by: index, findings)
        }
    }

    private func reportDeadAnswers(of index: Int, _ findings: Findings) {
        let answers = comparison.quiz.questions[index].answers
        // One that gives no points has been reported as that.
        for dead in audit.questions[index].deadAnswers
        where answers[dead].points.contains(where: { $0 > 0 }) {
            findings.warning(
                .deadAnswer, at: places.answers[index][dead],
                "answer \(answers[dead].id.rawValue.quoted) never matters: every sheet ends as if "
                    + "the question were skipped",
                hint: "give it points that tell the alternatives apart, or leave it out")
        }
    }

    /// Of one or two questions, one nearly always has more than half of the swing.
    private func reportDominance(of index: Int, _ findings: Findings) {
        let share = audit.questions[index].swingShare
        guard audit.questions.count > 2, 2 * share.numerator > share.denominator else { return }
        findings.warning(
            .dominantQuestion, at: places.questions[index],
            "question \(name(index)) has \(share.numerator) of \(share.denominator) points of "
                + "swing, more than all others together",
            hint: "let its answers differ less, or those of the others more")
    }

    private func reportDecision(by index: Int, _ findings: Findings) {
        guard let usual = audit.usualWinner,
            let other = audit.usualWinner(withoutQuestion: index), other != usual
        else { return }
        let names = comparison.alternatives.map(\.name.quoted)
        findings.warning(
            .decidingQuestion, at: places.questions[index],
            "with question \(name(index)) the usual winner is \(names[usual]), without it "
                + "\(names[other])",
            hint: "let it weigh less, or ask for more of what speaks for the other")
    }

    private func name(_ index: Int) -> String {
        comparison.quiz.questions[index].id.rawValue.quoted
    }
}
