/// What a quiz does over *all* its possible answer sheets, each answer equally likely, no skips.
///
/// Exact counts of sheets, never samples. Alternatives, questions and answers are given by position.
package struct Audit: Hashable, Sendable {
    /// How a sheet can end: who leads (`nil` in a tie), and how clearly.
    package struct Outcome: Hashable, Sendable {
        package let leader: Int?
        package let verdict: Verdict

        package init(leader: Int?, verdict: Verdict) {
            self.leader = leader
            self.verdict = verdict
        }
    }

    package struct QuestionReport: Hashable, Sendable {
        /// The largest change of the point difference that answering otherwise can make; with more than
        /// two alternatives the largest over all pairs.
        package let swing: Int
        /// Its part of the sum of all swings.
        package let swingShare: Ratio
        /// On how many sheets another answer to this question alone changes who leads.
        package let pivotalSheets: Int
        /// Answers with which every sheet ends as it does with the question skipped: same leaders, same
        /// verdict. Where it is the only question, those without any points.
        package let deadAnswers: [Int]
        /// On how many sheets of the quiz without this question each alternative leads alone.
        package let winsWithout: [Int]
        /// How many sheets the quiz without this question has.
        package let sheetsWithout: Int

        package init(
            swing: Int, swingShare: Ratio, pivotalSheets: Int, deadAnswers: [Int],
            winsWithout: [Int], sheetsWithout: Int
        ) {
            self.swing = swing
            self.swingShare = swingShare
            self.pivotalSheets = pivotalSheets
            self.deadAnswers = deadAnswers
            self.winsWithout = winsWithout
            self.sheetsWithout = sheetsWithout
        }
    }

    /// The product of the answer counts.
    package let sheetCount: Int
    /// How many sheets end so. Outcomes that none ends with are missing.
    package let outcomes: [Outcome: Int]
    package let alternativeCount: Int
    package let questions: [QuestionReport]

    package init(
        sheetCount: Int, outcomes: [Outcome: Int], alternativeCount: Int,
        questions: [QuestionReport]
    ) {
        self.sheetCount = sheetCount
        self.outcomes = outcomes
        self.alternativeCount = alternativeCount
        self.questions = questions
    }

    /// Sheets on which `alternative` leads alone.
    package func wins(of alternative: Int) -> Int {
        outcomes.reduce(0) { $0 + ($1.key.leader == alternative ? $1.value : 0) }
    }

    /// Sheets on which nobody leads alone.
    package var ties: Int { outcomes.reduce(0) { $0 + ($1.key.leader == nil ? $1.value : 0) } }

    /// Sheets with this verdict, whoever leads.
    package func sheets(with verdict: Verdict) -> Int {
        outcomes.reduce(0) { $0 + ($1.key.verdict == verdict ? $1.value : 0) }
    }

    /// Each alternative leading by each verdict but `tie`, where no sheet ends so.
    package var unreachableOutcomes: [Outcome] {
        (0..<alternativeCount).flatMap { leader in
            Verdict.allCases.filter { $0 != .tie }.map { Outcome(leader: leader, verdict: $0) }
        }.filter { outcomes[$0] == nil }
    }
}
