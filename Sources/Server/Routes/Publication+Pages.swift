import Catalog
import Engine
import Hummingbird
import Pages

/// The pages that readers read.
extension Publication {
    /// `GET /compare/{slug}`, with the answers in the query
    func page(_ request: Request, _ context: ClientContext) async throws -> Response {
        let comparison = try comparison(request, context, at: Link.comparison)
        let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz)
        let acts = answers.acts.union(.reading)
        let response =
            if let token = cookie.token(in: request.headers) {
                await page(of: comparison, answers, for: token, request)
            } else {
                page(of: comparison, answers, request, counting: acts)
            }
        count(acts, on: comparison, request, context, response)
        return response
    }

    /// The page as everybody sees it who has not voted.
    private func page(
        of comparison: Comparison, _ answers: QuizAnswers, _ request: Request,
        counting acts: VisitCounter.Acts
    ) -> Response {
        let isOpen = community.isAvailable(for: comparison.id)
        let now = readership.current
        func make() -> String {
            press.comparison(
                visit(
                    to: comparison, answers: answers, community: isOpen ? .hidden : .unavailable,
                    trends: now.trends))
        }
        guard answers.problems.isEmpty else {
            return personal(make(), status: .unprocessableContent, for: request)
        }
        let key = PageCache.Key(
            content: isOpen ? .page : .pageWithoutVote, comparison: comparison.id,
            sheet: answers.keptSheet, day: today, trends: now.revision, coding: request.coding)
        // A moment's trouble is nothing to keep in between.
        return kept(
            key, for: request, caching: isOpen ? .page : .asked, counting: acts, make: make)
    }

    /// The page as one voter sees it. If their choice cannot be read, the page goes on without it.
    private func page(
        of comparison: Comparison, _ answers: QuizAnswers, for token: VoterToken,
        _ request: Request
    ) async -> Response {
        let seen = await vote(on: comparison, asSeenBy: token, hasAsked: false)
        return personal(
            press.comparison(visit(to: comparison, answers: answers, community: seen)),
            status: answers.problems.isEmpty ? .ok : .unprocessableContent, for: request)
    }

    /// `GET /compare/{slug}/recommendation`: only the page's result
    func result(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.recommendation)
        let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz)
        guard answers.problems.isEmpty else {
            let visit = ComparisonVisit(
                comparison: comparison, today: today, sheet: answers.sheet,
                problems: answers.problems)
            return personal(
                press.recommendation(visit), status: .unprocessableContent, for: request)
        }
        let key = PageCache.Key(
            content: .result, comparison: comparison.id, sheet: answers.keptSheet,
            coding: request.coding)
        let response = kept(key, for: request, caching: .data, counting: answers.acts) {
            press.recommendation(
                ComparisonVisit(comparison: comparison, today: today, sheet: answers.sheet))
        }
        count(answers.acts, on: comparison, request, context, response)
        return response
    }
}
