import Engine

/// What a file says of its quiz; the limits of the verdicts stand in another file.
struct QuizDraft {
    let intro: Prose
    let questions: [Question]
}

/// Reads the quiz of a comparison.
struct QuizReader {
    let alternatives: AlternativeList
    let claims: ClaimReader

    func quiz(_ field: Field) -> QuizDraft? {
        field.map { map in
            let intro = map.required("intro") { $0.line() }
            let questions = map.required("questions", questions)
            guard let intro, let questions else { return nil }
            if let ids = alternatives.ids {
                let quiz = Quiz(intro: intro, questions: questions, alternativeCount: ids.count)
                QuizCheck(alternatives: ids, quiz: quiz).report(at: field.mark, map.findings)
            }
            return QuizDraft(intro: intro, questions: questions)
        }
    }

    private func questions(_ field: Field) -> [Question]? {
        var ids = UniqueNames(noun: "question")
        return field.list(of: "question", 1...Quiz.largestQuestionCount) { item in
            item.map { map in
                let id = map.required("id") { ids.identifier($0, Question.ID.self) }
                let ask = map.required("ask") { $0.line() }
                let help = map.optional("help") { $0.line() }
                let answers = map.required("answers", answers)
                guard let id, let ask, let answers else { return nil }
                return Question(id: id, ask: ask, help: help, answers: answers)
            }
        }
    }

    private func answers(_ field: Field) -> [Answer]? {
        var ids = UniqueNames(noun: "answer")
        return field.list(of: "answer", 2...8) { item in
            item.map { map in
                let id = map.required("id") { ids.identifier($0, Answer.ID.self) }
                let say = map.required("say") { $0.line(in: .answer) }
                let points = map.required("points") { self.points($0, of: map.name) }
                let reasons = map.optional("reasons") { reasons in
                    alternatives.some(of: reasons) { claims.claim($0, in: .quizReason) }
                }
                guard let id, let say, let points else { return nil }
                return Answer(
                    id: id, say: say, points: points,
                    reasons: reasons ?? points.map { _ in nil })
            }
        }
    }

    private func points(_ field: Field, of answer: Label) -> [Int]? {
        guard let points = alternatives.each(field, { $0.number(0...100) }) else { return nil }
        if points.allSatisfy({ $0 == 0 }) {
            field.findings.warning(
                .pointlessAnswer, at: field.mark, "\(answer) gives no points to anybody",
                hint: "leave it out: whoever does not know can skip the question")
        }
        return points
    }
}
