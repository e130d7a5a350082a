import Engine
import Hummingbird
import Pages

/// Showing votes.
extension Publication {
    /// `GET /compare/{slug}/community`: the results, for who asks; the answers in the query lead back
    func results(_ request: Request, _ context: ClientContext) async throws -> Response {
        let comparison = try comparison(request, context, at: Link.community)
        let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz)
        let token = cookie.token(in: request.headers)
        let seen = await vote(on: comparison, asSeenBy: token, hasAsked: true)
        let page = press.communityPage(
            visit(to: comparison, answers: answers, community: seen))
        // A moment's trouble is nothing to keep.
        guard token == nil, seen != .unavailable else { return personal(page, for: request) }
        return current(page, for: request, caching: .page)
    }

    /// The vote on a comparison as one visitor gets to see it: the results once they have voted or asked.
    ///
    /// If their choice cannot be read, nothing is shown: it would look as if their vote were lost.
    func vote(
        on comparison: Comparison, asSeenBy token: VoterToken?, hasAsked: Bool
    ) async -> ComparisonVisit.Community {
        var choice: Choice?
        if let voter = token?.voter(in: comparison.id, key: keys.voters) {
            do {
                choice = try await community.choice(of: voter, in: comparison.id)
            } catch {
                return .unavailable
            }
        }
        guard hasAsked || choice != nil else { return .hidden }
        guard let tally = await community.currentTally(of: comparison.id) else {
            return .unavailable
        }
        let history = await community.record(of: comparison.id)?.history
        return .shown(tally, history: history, choice: choice)
    }
}
