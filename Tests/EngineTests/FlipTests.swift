import Engine
import Testing
import TestSupport

struct FlipTests {
    /// 9:0 on three answers worth 3:0 each. Changing one to 1:4 moves the difference by 6, to 2:2 by 3.
    /// The largest two, 6 + 6, overtake 9; the quiz's order is kept.
    @Test func `two alternatives flip by the largest gains`() {
        let quiz = Quiz(points: [
            [[3, 0], [1, 4]], [[3, 0], [2, 2]], [[3, 0], [1, 3], [1, 4], [0, 3]],
        ])
        #expect(
            quiz.recommendation(for: AnswerSheet([0, 0, 0]))?.flip
                == .init(
                    leader: 1,
                    changes: [.init(question: 0, answer: 1), .init(question: 2, answer: 2)]))
    }

    @Test func `reaching a tie is no flip`() {
        let quiz = Quiz(points: [[[3, 0], [2, 2]], [[0, 0], [1, 4]]])
        // 3:0. The first change makes 2:2, the second 4:4; only both together put Go ahead, 3:6.
        #expect(quiz.recommendation(for: AnswerSheet([0, 0]))?.flip?.distance == 2)
    }

    @Test func `where no change helps, there is no flip`() {
        let quiz = Quiz(points: [[[3, 0], [2, 1]], [[2, 2], [2, 2]]])
        #expect(quiz.recommendation(for: AnswerSheet([0, 0]))?.flip == nil)
        // Nor in a tie that every answer keeps.
        #expect(quiz.recommendation(for: AnswerSheet([nil, 0]))?.flip == nil)
    }

    @Test func `a question without importance is not changed`() {
        let quiz = Quiz(points: [[[3, 0], [0, 9]], [[2, 1], [1, 2]]])
        let sheet = AnswerSheet([0, 0], importances: [.none, .normal])
        #expect(
            quiz.recommendation(for: sheet)?.flip
                == .init(leader: 1, changes: [.init(question: 1, answer: 1)]))
    }

    /// 4:3:3. The second could beat the leader by one answer, and the third by another; but either change
    /// leaves the two of them level, so both rivals count.
    @Test func `with three alternatives a challenger has to beat both`() {
        let quiz = Quiz(points: [[[4, 3, 3], [2, 4, 4], [3, 3, 3]], [[0, 0, 0], [0, 1, 0]]])
        let result = quiz.recommendation(for: AnswerSheet([0, 0]))
        #expect(
            result?.flip
                == .init(
                    leader: 1,
                    changes: [.init(question: 0, answer: 1), .init(question: 1, answer: 1)]))
    }

    @Test(arguments: [2...2, 3...3, 4...6])
    func `the flip is the least that trying everything finds`(_ alternatives: ClosedRange<Int>) {
        for seed in UInt64(0)..<1000 {
            var generator = SeededGenerator(seed: seed)
            let quiz = Quiz.random(
                questions: 1...5, answers: 2...3, alternatives: alternatives,
                most: Int.random(in: 1...6, using: &generator), using: &generator)
            let sheet = AnswerSheet.random(for: quiz, using: &generator)
            guard let result = quiz.recommendation(for: sheet) else { continue }
            #expect(
                result.flip?.distance == BruteForce.flipDistance(of: quiz, sheet), "seed \(seed)")
            guard let flip = result.flip else { continue }
            var changed = sheet
            for change in flip.changes { changed.entries[change.question].answer = change.answer }
            #expect(BruteForce.leaders(of: quiz, changed) == [flip.leader], "seed \(seed)")
            #expect(result.leaders != [flip.leader], "seed \(seed)")
            #expect(flip.changes.map(\.question) == flip.changes.map(\.question).sorted())
        }
    }

    /// Alternative 3 is 55 behind the first and 57 ahead of the others; every change moves both by the same
    /// multiple of 10. So 56 is needed, and never reached: no bound sees that, only trying.
    @Test func `a search without success ends, too`() {
        var generator = SeededGenerator(seed: 1)
        let tradeOffs = (0..<11).map { _ in
            [[50, 50, 50, 50]]
                + (0..<4).map { _ in
                    let points = 10 * Int.random(in: 1...9, using: &generator)
                    return [points, 100 - points, 100 - points, 50]
                }
        }
        let quiz = Quiz(points: [[[112, 0, 0, 57], [112, 0, 0, 57]]] + tradeOffs)
        let result = quiz.recommendation(for: AnswerSheet(Array(repeating: 0, count: 12)))
        #expect(result?.leader == 0)
        #expect(result?.flip == nil)
    }
}
