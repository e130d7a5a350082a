extension Quiz {
    /// What the quiz does over all its answer sheets, by convolution of point totals. Exact.
    ///
    /// Time and memory grow with the number of sheets or of different totals, whichever is smaller: where
    /// the quiz may be anyone's, ask `isAuditable` first.
    /// - Precondition: at most `largestQuestionCount` questions of at most 8 answers and 100 points.
    package func audit() -> Audit {
        let code = TotalsCode(for: self)
        let answers = questions.map { $0.answers.map { code.code(of: $0.points) } }
        let all = TotalsDistribution.empty.adding(answers, codeCount: code.count)
        let swings = questions.map(\.largestSwing)
        let swingSum = swings.reduce(0, +)
        return Audit(
            sheetCount: sheetCount,
            outcomes: outcomes(of: all, code: code),
            alternativeCount: alternativeCount,
            questions: zip(swings, effects(of: answers, code: code)).map { swing, effects in
                Audit.QuestionReport(
                    swing: swing, swingShare: Ratio(swing, of: swingSum),
                    pivotalSheets: effects.pivotalSheets, deadAnswers: effects.deadAnswers,
                    winsWithout: effects.winsWithout, sheetsWithout: effects.sheetsWithout)
            })
    }

    /// An audit takes seconds at most. True of all quizzes within the catalog's limits that have two
    /// alternatives, and of those with more unless they exhaust the other limits at once.
    package var isAuditable: Bool { auditSize <= 1 << 22 }

    /// What an audit's time grows with: the number of sheets or of different totals, whichever is smaller.
    package var auditSize: Int { min(sheetCount, TotalsCode(for: self).count) }

    private var sheetCount: Int { questions.reduce(1) { $0 * $1.answers.count } }

    func verdict(of standing: Standing, _ totals: [Int]) -> Verdict {
        Verdict(margin: standing.margin, combined: totals.reduce(0, +), limits: limits)
    }

    private func outcomes(
        of sheets: TotalsDistribution, code: TotalsCode
    ) -> [Audit.Outcome: Int] {
        var outcomes: [Audit.Outcome: Int] = [:]
        var totals = Array(repeating: 0, count: alternativeCount)
        for term in sheets.terms {
            code.decode(term.code, into: &totals)
            let standing = Standing(totals)
            let outcome = Audit.Outcome(
                leader: standing.margin > 0 ? standing.leader : nil,
                verdict: verdict(of: standing, totals))
            outcomes[outcome, default: 0] += term.sheets
        }
        return outcomes
    }

    /// For each question the effects of its answers, given by their codes.
    private func effects(of answers: [[Int]], code: TotalsCode) -> [AnswerEffects] {
        var effects: [AnswerEffects] = []
        /// Halves the questions until one is left, with all others added: so each is added log₂ n times,
        /// not once for each other question.
        func visit(_ questions: ArraySlice<[Int]>, others: TotalsDistribution) {
            guard questions.count > 1 else {
                effects += questions.indices.map {
                    AnswerEffects(of: $0, in: self, code: code, others: others)
                }
                return
            }
            let (left, right) = (
                questions.prefix(questions.count / 2), questions.dropFirst(questions.count / 2)
            )
            visit(left, others: others.adding(right, codeCount: code.count))
            visit(right, others: others.adding(left, codeCount: code.count))
        }
        visit(answers[...], others: .empty)
        return effects
    }
}
