package import Engine

/// The one place that makes addresses. All are relative to the site's root.
package enum Link {
    package static let home = "/"
    package static let trending = "/trending"
    package static let method = "/method"
    /// What there is for programs and other sites.
    package static let api = "/api"

    /// A part of the rules: `the-votes`.
    static func method(section: String) -> String { "\(method)#\(section)" }

    package static func alternative(_ id: Alternative.ID) -> String { "/alternatives/\(id)" }

    /// A category's page, or of it what is about a topic, or a further part of either.
    package static func category(
        _ id: Category.ID, topic: Topic.ID? = nil, page: Int = 1
    ) -> String {
        let query = [topic.map { "topic=\($0)" }, page > 1 ? "page=\(page)" : nil].compactMap(
            \.self)
        return query.isEmpty ? "/\(id)" : "/\(id)?\(query.joined(separator: "&"))"
    }

    package static let sitemap = "/sitemap.xml"

    package static func comparison(_ id: Comparison.ID) -> String { "/compare/\(id)" }

    package static func recommendation(_ id: Comparison.ID) -> String {
        "\(comparison(id))/recommendation"
    }

    package static func vote(_ id: Comparison.ID) -> String { "\(comparison(id))/vote" }

    /// The results of the vote.
    package static func community(_ id: Comparison.ID) -> String { "\(comparison(id))/community" }

    /// When the votes came, for programs.
    package static func votesData(_ id: Comparison.ID) -> String { "\(comparison(id))/votes.csv" }

    /// Which addresses there are, for programs.
    package static let dataIndex = "\(api)/v1"

    /// What each of them answers, as OpenAPI.
    package static let description = "/openapi.yaml"

    /// The names by which comparisons are filtered, for programs.
    package static let topicsData = "\(dataIndex)/topics"
    package static let alternativesData = "\(dataIndex)/alternatives"

    /// Of comparisons, for programs.
    package static let listData = "\(dataIndex)/comparisons"

    /// - Parameter fields: never empty, and neither names nor values need escaping.
    package static func listData(with fields: [(name: String, value: String)]) -> String {
        "\(listData)?\(fields.map { "\($0)=\($1)" }.joined(separator: "&"))"
    }

    /// All of a comparison, for programs.
    package static func comparisonData(_ id: Comparison.ID) -> String { "\(listData)/\(id)" }

    package static func table(_ id: Comparison.ID) -> String { "\(comparisonData(id))/table.csv" }

    package static func tally(_ id: Comparison.ID) -> String { "\(comparisonData(id))/tally" }

    package static func audit(_ id: Comparison.ID) -> String { "\(comparisonData(id))/audit" }

    package static func recommendationData(_ id: Comparison.ID) -> String {
        "\(comparisonData(id))/recommendation"
    }

    package static let search = "/search"

    /// The field of a search: `/search?q=rust`.
    package static let searchField = "q"

    package static func asset(_ file: String) -> String { "/assets/\(file)" }

    /// The comparison's page with these answers given: the shareable address of its result.
    package static func comparison(_ comparison: Comparison, with sheet: AnswerSheet) -> String {
        let path = Link.comparison(comparison.id)
        let address = address(path, with: sheet, for: comparison.quiz)
        return address == path ? path : "\(address)#result"
    }

    /// The same answers as data.
    package static func recommendationData(
        _ comparison: Comparison, with sheet: AnswerSheet
    ) -> String {
        address(recommendationData(comparison.id), with: sheet, for: comparison.quiz)
    }

    /// Where a vote goes from a page with these answers, which have no part in it: they come back.
    package static func vote(on comparison: Comparison, with sheet: AnswerSheet) -> String {
        address(vote(comparison.id), with: sheet, for: comparison.quiz)
    }

    /// Where a vote without scripts comes back to: the vote on the comparison's page.
    package static func ownVote(on comparison: Comparison, with sheet: AnswerSheet) -> String {
        address(Link.comparison(comparison.id), with: sheet, for: comparison.quiz) + "#community"
    }

    /// The results of the vote, asked for from a page with these answers.
    package static func community(of comparison: Comparison, with sheet: AnswerSheet) -> String {
        address(community(comparison.id), with: sheet, for: comparison.quiz)
    }

    private static func address(
        _ path: String, with sheet: AnswerSheet, for quiz: Quiz
    ) -> String {
        let query = query(of: sheet, for: quiz)
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
