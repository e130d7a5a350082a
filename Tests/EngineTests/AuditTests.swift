import Engine
import Testing
import TestSupport

struct AuditTests {
    /// Two questions, six sheets: the totals are
    ///
    ///          4:1   2:2   0:3
    ///     1:0  5:1   3:2   1:3     clear 67 %, near tie 20 %, clear 50 %
    ///     1:1  5:2   3:3   1:4     clear 43 %, tie,           clear 60 %
    let quiz = Quiz(points: [[[4, 1], [2, 2], [0, 3]], [[1, 0], [1, 1]]])

    @Test func `six sheets, counted by hand`() {
        let audit = quiz.audit()
        #expect(audit.sheetCount == 6)
        #expect(
            audit.outcomes == [
                .init(leader: 0, verdict: .clear): 2, .init(leader: 0, verdict: .nearTie): 1,
                .init(leader: 1, verdict: .clear): 2, .init(leader: nil, verdict: .tie): 1,
            ])
        #expect(audit.wins(of: 0) == 3)
        #expect(audit.wins(of: 1) == 2)
        #expect(audit.ties == 1)
        #expect(audit.sheets(with: .clear) == 4)
        #expect(
            audit.unreachableOutcomes == [
                .init(leader: 0, verdict: .leaning), .init(leader: 1, verdict: .nearTie),
                .init(leader: 1, verdict: .leaning),
            ])
    }

    @Test func `each question's swing and the sheets on which it decides`() {
        let questions = quiz.audit().questions
        #expect(questions.map(\.swing) == [6, 1])
        #expect(questions.map(\.swingShare) == [Ratio(6, of: 7), Ratio(1, of: 7)])
        // The first always decides; the second only between 3:2 and 3:3.
        #expect(questions.map(\.pivotalSheets) == [6, 2])
    }

    /// Skipped, the second question leaves 4:1, 2:2 or 0:3. The answer 1:1 turns no leader, but makes 5:2 of
    /// 4:1: 43 % instead of 60, a difference only if a limit lies between them. An answer 2:2 to the first
    /// keeps the ties 0:0 and 1:1.
    @Test func `an answer is dead only if neither leader nor verdict ever moves`() {
        let limits = Verdict.Limits(nearTie: 20, leaning: 50)
        let alive = Quiz(
            points: [[[4, 1], [2, 2], [0, 3]], [[0, 0], [1, 1]]], limits: limits)
        #expect(alive.audit().questions.map(\.deadAnswers) == [[1], [0]])
        let wide = Verdict.Limits(nearTie: 0, leaning: 0)
        #expect(
            Quiz(points: alive.points, limits: wide).audit().questions.map(\.deadAnswers)
                == [[1], [0, 1]])
    }

    @Test func `in a quiz of one question, only an answer without points is dead`() {
        let audit = Quiz(points: [[[1, 1], [0, 0], [2, 1]]]).audit()
        #expect(audit.questions.map(\.deadAnswers) == [[1]])
        #expect(audit.questions.map(\.pivotalSheets) == [3])
    }

    /// Without the first question the totals are 1:0 and 1:1, without the second 4:1, 2:2 and 0:3.
    @Test func `whether there is a usual winner is asked with each question and without it`() {
        let audit = quiz.audit()
        #expect(audit.usualWinner == 0)
        #expect(audit.questions[0].winsWithout == [1, 0])
        #expect(audit.questions[0].sheetsWithout == 2)
        #expect(audit.usualWinner(withoutQuestion: 0) == 0)
        #expect(audit.questions[1].winsWithout == [1, 1])
        #expect(audit.usualWinner(withoutQuestion: 1) == nil)
    }

    @Test(
        arguments: [(22, 18, 0), (54, 45, nil), (18, 22, 1), (20, 20, nil)] as [(Int, Int, Int?)])
    func `ten per cent are enough for a usual winner, and less are not`(
        _ first: Int, _ second: Int, _ winner: Int?
    ) {
        let audit = Audit(
            sheetCount: first + second,
            outcomes: [
                .init(leader: 0, verdict: .clear): first, .init(leader: 1, verdict: .clear): second,
            ], alternativeCount: 2, questions: [])
        #expect(audit.usualWinner == winner)
    }

    @Test func `an audit equals the enumeration of all sheets`() {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            let quiz = Quiz.random(
                questions: 1...4, answers: 2...3, alternatives: 2...5,
                most: Int.random(in: 0...5, using: &generator), using: &generator)
            let audit = quiz.audit()
            #expect(audit.outcomes == BruteForce.outcomes(of: quiz), "seed \(seed)")
            #expect(audit.sheetCount == audit.outcomes.values.reduce(0, +), "seed \(seed)")
            for question in quiz.questions.indices {
                let report = audit.questions[question]
                #expect(
                    report.pivotalSheets == BruteForce.pivotalSheets(of: question, in: quiz),
                    "seed \(seed), question \(question)")
                #expect(
                    report.deadAnswers == BruteForce.deadAnswers(of: question, in: quiz),
                    "seed \(seed), question \(question)")
                guard quiz.questions.count > 1 else { continue }
                #expect(
                    report.winsWithout == BruteForce.wins(without: question, in: quiz),
                    "seed \(seed), question \(question)")
            }
        }
    }

    @Test func `swapping the alternatives mirrors an audit`() {
        for seed in UInt64(0)..<500 {
            var generator = SeededGenerator(seed: seed)
            let quiz = Quiz.random(questions: 1...6, using: &generator)
            let audit = quiz.audit()
            let mirror = quiz.mapPoints { $0.map { $0.map { $0.reversed() } } }.audit()
            let mirrored = audit.questions.map { report in
                Audit.QuestionReport(
                    swing: report.swing, swingShare: report.swingShare,
                    pivotalSheets: report.pivotalSheets, deadAnswers: report.deadAnswers,
                    winsWithout: report.winsWithout.reversed(), sheetsWithout: report.sheetsWithout)
            }
            #expect(mirror.questions == mirrored, "seed \(seed)")
            #expect(mirror.wins(of: 1) == audit.wins(of: 0), "seed \(seed)")
            for verdict in Verdict.allCases {
                #expect(
                    mirror.outcomes[.init(leader: 0, verdict: verdict)]
                        == audit.outcomes[.init(leader: 1, verdict: verdict)], "seed \(seed)")
            }
        }
    }

    @Test func `neither the size of the points nor the order of the questions changes an audit`() {
        for seed in UInt64(0)..<500 {
            var generator = SeededGenerator(seed: seed)
            let quiz = Quiz.random(questions: 2...5, alternatives: 2...3, using: &generator)
            let audit = quiz.audit()
            let scaled = quiz.mapPoints { $0.map { $0.map { $0.map { $0 * 7 } } } }.audit()
            #expect(scaled.outcomes == audit.outcomes, "seed \(seed)")
            #expect(
                scaled.questions.map(\.pivotalSheets) == audit.questions.map(\.pivotalSheets),
                "seed \(seed)")
            #expect(
                scaled.questions.map(\.deadAnswers) == audit.questions.map(\.deadAnswers),
                "seed \(seed)")
            let reversed = quiz.mapPoints { $0.reversed() }.audit()
            #expect(reversed.outcomes == audit.outcomes, "seed \(seed)")
            #expect(reversed.questions == audit.questions.reversed(), "seed \(seed)")
        }
    }

    /// 8¹² sheets could not be enumerated. Both alternatives can have the same points, so they win equally
    /// often; the 12 questions are alike, so they decide equally often.
    @Test func `68 billion sheets are counted, not tried`() {
        let answers = (0..<8).map { [$0, 7 - $0] }
        let quiz = Quiz(points: Array(repeating: answers, count: 12))
        let audit = quiz.audit()
        #expect(audit.sheetCount == 68_719_476_736)
        #expect(audit.outcomes.values.reduce(0, +) == audit.sheetCount)
        #expect(audit.wins(of: 0) == audit.wins(of: 1))
        #expect(Set(audit.questions.map(\.pivotalSheets)).count == 1)
        #expect(audit.unreachableOutcomes.isEmpty)
    }

    @Test func `only a quiz that exhausts several limits at once cannot be audited`() {
        func quiz(_ alternatives: Int, _ questions: Int, _ answers: Int, most: Int) -> Quiz {
            let answer = Array(repeating: most, count: alternatives)
            return Quiz(
                points: Array(
                    repeating: Array(repeating: answer, count: answers), count: questions))
        }
        #expect(quiz(2, 12, 8, most: 100).isAuditable)
        #expect(quiz(6, 7, 8, most: 100).isAuditable)
        #expect(quiz(3, 12, 8, most: 10).isAuditable)
        #expect(!quiz(6, 12, 8, most: 10).isAuditable)
    }
}
