import Engine
import Testing
import TestSupport

/// Worked by hand: alternative 0 is Rust, alternative 1 is Go.
struct RecommendationTests {
    /// Four questions; the first answers give 4:1, 3:2, 1:4 and 4:1, so 12:8 together.
    let quiz = Quiz(points: [
        [[4, 1], [2, 2], [1, 4]],
        [[3, 2], [2, 3]],
        [[1, 4], [4, 1]],
        [[4, 1], [0, 3]],
    ])

    @Test func `12 points to 8 are a near tie with a spread of 20 percent`() throws {
        let result = try #require(quiz.recommendation(for: AnswerSheet([0, 0, 0, 0])))
        #expect(result.totals == [12, 8])
        #expect(result.leaders == [0])
        #expect(result.leader == 0)
        #expect(result.runnerUp == 1)
        #expect(result.margin == 4)
        #expect(result.pointSpread == Ratio(4, of: 20))
        #expect(result.pointSpread.percent == 20)
        #expect(result.verdict == .nearTie)
        #expect(result.answered == 4)
        #expect(result.questions == 4)
        // Rust could have had 4 + 3 + 4 + 4, Go 4 + 3 + 4 + 3.
        #expect(result.matches == [Ratio(12, of: 15), Ratio(8, of: 14)])
        #expect(!result.isSettledEarly)
    }

    @Test func `reasons for and against come by size, equal ones in the quiz's order`() throws {
        let result = try #require(quiz.recommendation(for: AnswerSheet([0, 0, 0, 0])))
        #expect(
            result.reasons == [
                .init(question: 0, answer: 0, contribution: 3),
                .init(question: 2, answer: 0, contribution: -3),
                .init(question: 3, answer: 0, contribution: 3),
                .init(question: 1, answer: 0, contribution: 1),
            ])
    }

    /// Against Rust's lead of 4: the first question can give Go 3 + 3 = 6 by its last answer, the fourth
    /// 3 + 3 = 6 as well, the second 1 + 1 = 2. One is enough, and the first is named.
    @Test func `the flip names the first of the answers that do most`() throws {
        let result = try #require(quiz.recommendation(for: AnswerSheet([0, 0, 0, 0])))
        #expect(result.flip == .init(leader: 1, changes: [.init(question: 0, answer: 2)]))
        #expect(result.flip?.distance == 1)
    }

    @Test(arguments: [
        (6, 4, 20, Verdict.nearTie), (25, 15, 25, .leaning), (7, 3, 40, .leaning),
        (71, 29, 42, .clear), (5, 0, 100, .clear),
    ])
    func `the verdict follows the point spread, its limits included`(
        _ first: Int, _ second: Int, _ percent: Int, _ verdict: Verdict
    ) throws {
        let quiz = Quiz(points: [[[first, second], [0, 0]]])
        let result = try #require(quiz.recommendation(for: AnswerSheet([0])))
        #expect(result.pointSpread.percent == percent)
        #expect(result.verdict == verdict)
    }

    /// 4:1 and 1:4 are 5:5.
    @Test func `an exact tie has two leaders and the second one is the runner-up`() throws {
        let result = try #require(quiz.recommendation(for: AnswerSheet([0, nil, 0, nil])))
        #expect(result.leaders == [0, 1])
        #expect(result.leader == nil)
        #expect(result.runnerUp == 1)
        #expect(result.margin == 0)
        #expect(result.verdict == .tie)
        #expect(result.reasons.map(\.contribution) == [3, -3])
        #expect(result.answered == 2)
        // Rust leads alone once the third question gives it 4:1.
        #expect(result.flip == .init(leader: 0, changes: [.init(question: 2, answer: 1)]))
    }

    /// The third question doubled: 4 + 2 = 6 for Rust, 1 + 8 = 9 for Go.
    @Test func `importance 2 counts twice, in the points and in what could be had`() throws {
        let sheet = AnswerSheet(
            [0, nil, 0, nil], importances: [.normal, .normal, .double, .normal])
        let result = try #require(quiz.recommendation(for: sheet))
        #expect(result.totals == [6, 9])
        #expect(result.matches == [Ratio(6, of: 12), Ratio(9, of: 12)])
        #expect(result.leader == 1)
        #expect(result.reasons.map(\.contribution) == [6, -3])
        #expect(result.reasons.map(\.question) == [2, 0])
    }

    @Test func `importance 0 leaves the points and the reasons, but the answer was given`() throws {
        let sheet = AnswerSheet([0, 0, 0, 0], importances: [.none, .normal, .normal, .normal])
        let result = try #require(quiz.recommendation(for: sheet))
        #expect(result.totals == [8, 7])
        #expect(result.matches == [Ratio(8, of: 11), Ratio(7, of: 10)])
        #expect(result.reasons.map(\.question) == [2, 3, 1])
        #expect(result.answered == 4)
    }

    @Test func `there is no recommendation before an answer counts`() {
        #expect(quiz.recommendation(for: AnswerSheet(for: quiz)) == nil)
        let sheet = AnswerSheet(
            [0, nil, nil, nil], importances: [.none, .normal, .normal, .normal])
        #expect(quiz.recommendation(for: sheet) == nil)
    }

    @Test func `answers without any points are a tie, and a match of nothing`() throws {
        let quiz = Quiz(points: [[[0, 0], [0, 2]]])
        let result = try #require(quiz.recommendation(for: AnswerSheet([0])))
        #expect(result.leaders == [0, 1])
        #expect(result.matches.map(\.value) == [0, 0])
        #expect(result.pointSpread.percent == 0)
        #expect(result.flip == .init(leader: 1, changes: [.init(question: 0, answer: 1)]))
    }

    @Test(arguments: [
        ([5, 7, 5], [1], 0, 2), ([3, 5, 5], [1, 2], 2, 0), ([5, 5, 7], [2], 0, 2),
        ([4, 4, 4], [0, 1, 2], 1, 0), ([7, 5, 6], [0], 2, 1),
    ])
    func `of three, the runner-up is the best of the others, the first if several`(
        _ points: [Int], _ leaders: [Int], _ runnerUp: Int, _ margin: Int
    ) throws {
        let quiz = Quiz(points: [[points, [0, 0, 0]]])
        let result = try #require(quiz.recommendation(for: AnswerSheet([0])))
        #expect(result.leaders == leaders)
        #expect(result.runnerUp == runnerUp)
        #expect(result.margin == margin)
    }

    @Test func `a swing is the largest change of the difference, not the largest difference`() {
        let question = Quiz(points: [[[4, 1, 0], [2, 2, 9], [1, 4, 5]]]).questions[0]
        #expect(question.swing(between: 0, and: 1) == 6)
        #expect(question.swing(between: 1, and: 0) == 6)
        #expect(question.swing(between: 1, and: 2) == 8)
        #expect(question.swing(between: 0, and: 2) == 11)
        #expect(question.largestSwing == 11)
        // Both answers favour the same side by 5: answering otherwise changes nothing.
        #expect(Quiz(points: [[[9, 4], [6, 1]]]).questions[0].largestSwing == 0)
    }
}
