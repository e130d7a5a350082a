import Engine
import Hummingbird
import Pages

/// The same as the pages say, for programs.
extension Publication {
    /// `GET /api/v1/comparisons/{slug}/recommendation`, with the answers in the query
    func recommendationData(
        _ request: Request, _ context: ClientContext
    ) throws -> Response {
        let comparison = try comparison(request, context, at: Link.recommendationData)
        let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz)
        try refuse(answers, to: comparison.quiz)
        let key = PageCache.Key(
            content: .recommendationData, comparison: comparison.id, sheet: answers.keptSheet,
            coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            RecommendationJSON.text(
                comparison.quiz.recommendation(for: answers.sheet), of: comparison,
                sheet: answers.sheet)
        }
    }

    /// `GET /api/v1/comparisons/{slug}/audit`
    func auditData(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.audit)
        let key = PageCache.Key(
            content: .auditData, comparison: comparison.id, coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            AuditJSON.text(comparison.quiz.audit(), of: comparison)
        }
    }

    /// `GET /api/v1/comparisons/{slug}/tally`
    func tallyData(
        _ request: Request, _ context: ClientContext
    ) async throws -> Response {
        let comparison = try comparison(request, context, at: Link.tally)
        guard let tally = await community.currentTally(of: comparison.id) else {
            throw Refusal.votesUnreadable
        }
        return current(
            TallyData.text(tally, of: comparison), for: request, contentType: Self.json,
            caching: .asked)
    }

    /// `GET /compare/{slug}/votes.csv`
    func votesData(_ request: Request, _ context: ClientContext) async throws -> Response {
        let comparison = try comparison(request, context, at: Link.votesData)
        guard let record = await community.record(of: comparison.id) else {
            throw Refusal.votesUnreadable
        }
        return current(
            VotesData.text(record.hours), for: request, contentType: VotesData.contentType,
            caching: .data)
    }

    /// Programs are told what they mistyped, instead of getting an answer to something else.
    private func refuse(_ answers: QuizAnswers, to quiz: Quiz) throws {
        let unknown = answers.unknownQuestions.prefix(10).map { name in
            AnswerSheet.Problem.unknownQuestion(
                name, near: nearestName(to: name, among: quiz.questions.map(\.id.rawValue)))
        }
        let sentences = (unknown + answers.problems).map { $0.sentence(in: quiz) }
        guard !sentences.isEmpty else { return }
        let detail = sentences.joined(separator: " ")
        throw unknown.isEmpty ? Refusal.unprocessable(detail) : Refusal.badRequest(detail)
    }
}
