import Engine

/// Whether a quiz can do what it is there for.
struct QuizCheck {
    let alternatives: [Alternative.ID]
    let quiz: Quiz

    func report(at mark: Mark, _ findings: Findings) {
        for (position, id) in alternatives.enumerated() where !canLead(position) {
            findings.warning(
                .unreachable, at: mark,
                "the quiz never recommends \"\(id)\", however its questions are answered",
                hint: "ask for what would speak for it, or give it more points")
        }
        guard !quiz.isAuditable else { return }
        findings.error(
            .notAuditable, at: mark, "this quiz has too many outcomes to be audited",
            hint: "ask fewer questions, or give points in rounder numbers")
    }

    /// Whether some answers put the alternative ahead of each single rival; with two alternatives that
    /// is whether it can lead. Exact without an audit, which would take longer than reading the file.
    private func canLead(_ alternative: Int) -> Bool {
        alternatives.indices.allSatisfy { rival in
            rival == alternative || largestLead(of: alternative, over: rival) > 0
        }
    }

    private func largestLead(of alternative: Int, over rival: Int) -> Int {
        quiz.questions.reduce(0) { sum, question in
            sum + (question.answers.map { $0.lead(of: alternative, over: rival) }.max() ?? 0)
        }
    }
}
