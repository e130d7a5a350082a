import Engine
import Testing
import TestSupport

struct SheetReadingTests {
    /// Questions `q0`, `q1`, `q2`, each with the answers `a0` and `a1`.
    let quiz = Quiz(points: Array(repeating: [[1, 0], [0, 1]], count: 3))

    private func read(
        _ answers: KeyValuePairs<String, String>,
        weighing importances: KeyValuePairs<String, String> = [:]
    ) -> (sheet: AnswerSheet, problems: [AnswerSheet.Problem]) {
        quiz.sheet(
            answers: answers.map { .init(question: $0.key, value: $0.value) },
            importances: importances.map { .init(question: $0.key, value: $0.value) })
    }

    @Test func `a form is read in any order, and what is missing is skipped`() {
        let (sheet, problems) = read(["q2": "a1", "q0": "a0"], weighing: ["q0": "2", "q1": "0"])
        #expect(
            sheet == AnswerSheet([0, nil, 1], importances: [.double, .none, .normal]))
        #expect(problems.isEmpty)
    }

    @Test func `an empty answer is a skipped one, an empty importance a normal one`() {
        let (sheet, problems) = read(["q0": "", "q1": "a1"], weighing: ["q1": ""])
        #expect(sheet == AnswerSheet([nil, 1, nil]))
        #expect(problems.isEmpty)
    }

    @Test(arguments: ["3", "-1", "+1", "01", "1.0", " 1", "two"])
    func `an importance is 0, 1 or 2 and nothing else`(_ word: String) {
        let (sheet, problems) = read(["q0": "a0"], weighing: ["q0": word])
        #expect(sheet == AnswerSheet([0, nil, nil]))
        #expect(problems == [.unknownImportance(question: 0, given: word)])
    }

    @Test func `what is unknown is reported with what was probably meant, and the rest counts`() {
        let (sheet, problems) = read(
            ["q7": "a0", "something": "a0", "q1": "b1", "q2": "whatever", "q0": "a1"],
            weighing: ["Q1": "2", "q2": "2"])
        #expect(sheet == AnswerSheet([1, nil, nil], importances: [.normal, .normal, .double]))
        #expect(
            problems == [
                .unknownQuestion("q7", near: "q0"), .unknownQuestion("something", near: nil),
                .unknownAnswer(question: 1, given: "b1", near: "a1"),
                .unknownAnswer(question: 2, given: "whatever", near: nil),
                .unknownQuestion("Q1", near: "q1"),
            ])
    }

    @Test
    func `of repeated fields the first counts, whatever it says, and each question is named once`()
    {
        let (sheet, problems) = read(
            [
                "q0": "a1", "q0": "a0", "q0": "a0", "q1": "", "q1": "a0", "q2": "nothing",
                "q2": "a0",
            ],
            weighing: ["q0": "2", "q0": "0"])
        #expect(sheet == AnswerSheet([1, nil, nil], importances: [.double, .normal, .normal]))
        #expect(
            problems == [
                .givenTwice(question: 0), .givenTwice(question: 1),
                .unknownAnswer(question: 2, given: "nothing", near: nil), .givenTwice(question: 2),
                .givenTwice(question: 0),
            ])
    }
}
