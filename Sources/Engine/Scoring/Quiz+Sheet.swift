extension Quiz {
    /// Reads a filled-in quiz, field by field; what cannot be read is left out and reported.
    ///
    /// A question without an answer, or with an empty one, is skipped. Importance is `0`, `1` or `2`; an
    /// empty one is 1, as is none. Of several fields for one question the first counts, whatever it says.
    /// - Returns: a sheet for this quiz, and the problems in the order of the fields, answers first. A
    ///   question that was answered or weighed repeatedly is named once for either.
    package func sheet(
        answers: [AnswerSheet.Field], importances: [AnswerSheet.Field]
    ) -> (sheet: AnswerSheet, problems: [AnswerSheet.Problem]) {
        var sheet = AnswerSheet(for: self)
        var problems: [AnswerSheet.Problem] = []
        read(answers, into: &problems) { question, value in
            guard !value.isEmpty else { return nil }
            let known = questions[question].answers
            sheet.entries[question].answer = known.firstIndex { $0.id.rawValue == value }
            guard sheet.entries[question].answer == nil else { return nil }
            let near = nearestName(to: value, among: known.lazy.map(\.id.rawValue))
            return .unknownAnswer(question: question, given: value, near: near)
        }
        read(importances, into: &problems) { question, value in
            guard !value.isEmpty else { return nil }
            guard let importance = Importance(word: value) else {
                return .unknownImportance(question: question, given: value)
            }
            sheet.entries[question].importance = importance
            return nil
        }
        return (sheet, problems)
    }

    /// Hands the first field of each question to `accept`, which returns what is wrong with it.
    private func read(
        _ fields: [AnswerSheet.Field], into problems: inout [AnswerSheet.Problem],
        accept: (_ question: Int, _ value: String) -> AnswerSheet.Problem?
    ) {
        var timesSeen = Array(repeating: 0, count: questions.count)
        for field in fields {
            guard let question = questions.firstIndex(where: { $0.id.rawValue == field.question })
            else {
                let near = nearestName(
                    to: field.question, among: questions.lazy.map(\.id.rawValue))
                problems.append(.unknownQuestion(field.question, near: near))
                continue
            }
            timesSeen[question] += 1
            switch timesSeen[question] {
            case 1: if let problem = accept(question, field.value) { problems.append(problem) }
            case 2: problems.append(.givenTwice(question: question))
            default: break
            }
        }
    }
}

extension Importance {
    /// Reads `0`, `1` or `2`, and nothing else: not `01`, not `+1`.
    fileprivate init?(word: String) {
        guard let importance = Self.allCases.first(where: { String($0.rawValue) == word }) else {
            return nil
        }
        self = importance
    }
}
