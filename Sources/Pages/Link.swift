package import Engine

/// The one place that makes addresses. All are relative to the site's root.
package enum Link {
    package static let home = "/"

    package static func comparison(_ id: Comparison.ID) -> String { "/compare/\(id)" }

    package static func recommendation(_ id: Comparison.ID) -> String {
        "\(comparison(id))/recommendation"
    }

    package static func vote(_ id: Comparison.ID) -> String { "\(comparison(id))/vote" }

    /// Where a vote without scripts comes back to.
    package static func community(_ id: Comparison.ID) -> String { "\(comparison(id))#community" }

    package static func audit(_ id: Comparison.ID) -> String { "/api/v1/comparisons/\(id)/audit" }

    package static func asset(_ file: String) -> String { "/assets/\(file)" }

    /// The comparison's page with these answers given: the shareable address of its result.
    package static func comparison(_ comparison: Comparison, with sheet: AnswerSheet) -> String {
        let query = query(of: sheet, for: comparison.quiz)
        return query.isEmpty
            ? Link.comparison(comparison.id)
            : "\(Link.comparison(comparison.id))?\(query)#result"
    }

    /// The same answers as data.
    package static func recommendationData(
        _ comparison: Comparison, with sheet: AnswerSheet
    ) -> String {
        let query = query(of: sheet, for: comparison.quiz)
        let path = "/api/v1/comparisons/\(comparison.id)/recommendation"
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    /// One sheet has one query: questions in the quiz's order; skipped questions, and importances that
    /// are normal or weigh a skipped question, are left out. Identifiers need no escaping.
    package static func query(of sheet: AnswerSheet, for quiz: Quiz) -> String {
        zip(quiz.questions, sheet.entries).flatMap { question, entry -> [String] in
            guard let answer = entry.answer else { return [] }
            let field = "\(question.id)=\(question.answers[answer].id)"
            guard entry.importance != .normal else { return [field] }
            return [field, "\(importanceField(of: question))=\(entry.importance.rawValue)"]
        }.joined(separator: "&")
    }

    /// The prefix of a form's field that weighs a question: `importance.safety=2`.
    package static let importancePrefix = "importance."

    static func importanceField(of question: Question) -> String {
        "\(importancePrefix)\(question.id)"
    }
}
