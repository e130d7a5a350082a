import Engine
import TestSupport

extension BruteForce {
    static func outcomes(of quiz: Quiz) -> [Audit.Outcome: Int] {
        AnswerSheet.all(for: quiz).reduce(into: [:]) { outcomes, sheet in
            let leaders = leaders(of: quiz, sheet)
            let outcome = Audit.Outcome(
                leader: leaders.count == 1 ? leaders[0] : nil, verdict: verdict(of: quiz, sheet))
            outcomes[outcome, default: 0] += 1
        }
    }

    static func pivotalSheets(of question: Int, in quiz: Quiz) -> Int {
        AnswerSheet.all(for: quiz).count { sheet in
            sheets(like: sheet, answering: question, in: quiz)
                .contains { leaders(of: quiz, $0) != leaders(of: quiz, sheet) }
        }
    }

    static func deadAnswers(of question: Int, in quiz: Quiz) -> [Int] {
        let answers = quiz.questions[question].answers
        return answers.indices.filter { answer in
            if quiz.questions.count == 1 { return answers[answer].points.allSatisfy { $0 == 0 } }
            return AnswerSheet.all(for: quiz).allSatisfy { sheet in
                guard sheet.entries[question].answer == answer else { return true }
                var skipped = sheet
                skipped.entries[question].answer = nil
                return leaders(of: quiz, skipped) == leaders(of: quiz, sheet)
                    && verdict(of: quiz, skipped) == verdict(of: quiz, sheet)
            }
        }
    }

    /// On how many sheets each alternative leads alone if a question is left out.
    static func wins(without question: Int, in quiz: Quiz) -> [Int] {
        let rest = quiz.mapPoints { points in
            points.indices.filter { $0 != question }.map { points[$0] }
        }
        let results = AnswerSheet.all(for: rest).map { leaders(of: rest, $0) }
        return (0..<quiz.alternativeCount).map { alternative in
            results.count { $0 == [alternative] }
        }
    }

    private static func sheets(
        like sheet: AnswerSheet, answering question: Int, in quiz: Quiz
    ) -> [AnswerSheet] {
        quiz.questions[question].answers.indices.map { answer in
            var other = sheet
            other.entries[question].answer = answer
            return other
        }
    }
}
