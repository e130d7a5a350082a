import Engine
import Testing
import TestSupport

struct SettledEarlyTests {
    /// Open is a question whose answers favour the second alternative by 3 and by 4.
    private func quiz(lead: Int) -> Quiz {
        Quiz(points: [[[lead, 0], [0, 0]], [[0, 3], [1, 5]]])
    }

    @Test func `a lead is settled when the open question cannot even make a tie of it`() throws {
        #expect(
            try #require(quiz(lead: 5).recommendation(for: AnswerSheet([0, nil]))).isSettledEarly)
        #expect(
            try !#require(quiz(lead: 4).recommendation(for: AnswerSheet([0, nil]))).isSettledEarly)
    }

    /// Its swing is 1, less than the lead of 2: but answering it at all costs the lead.
    @Test func `a small swing does not settle what answering would change`() throws {
        let quiz = quiz(lead: 2)
        #expect(quiz.questions[1].largestSwing == 1)
        #expect(try !#require(quiz.recommendation(for: AnswerSheet([0, nil]))).isSettledEarly)
    }

    @Test func `an open question counts with the importance that is set for it`() throws {
        for (importance, isSettled) in [(Importance.none, true), (.normal, true), (.double, false)]
        {
            let sheet = AnswerSheet([0, nil], importances: [.normal, importance])
            let result = try #require(quiz(lead: 8).recommendation(for: sheet))
            #expect(result.isSettledEarly == isSettled, "\(importance)")
        }
    }

    @Test func `with every answer given, nothing is early`() throws {
        #expect(
            try !#require(quiz(lead: 9).recommendation(for: AnswerSheet([0, 0]))).isSettledEarly)
    }

    @Test func `settled is what no completion changes`() {
        for seed in UInt64(0)..<2000 {
            var generator = SeededGenerator(seed: seed)
            let quiz = Quiz.random(
                questions: 1...5, answers: 2...3, alternatives: 2...4, using: &generator)
            let sheet = AnswerSheet.random(for: quiz, using: &generator)
            guard let result = quiz.recommendation(for: sheet) else { continue }
            #expect(
                result.isSettledEarly == BruteForce.isSettledEarly(quiz, sheet), "seed \(seed)")
        }
    }
}
