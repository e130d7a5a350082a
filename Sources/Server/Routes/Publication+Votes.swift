import Engine
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import Votes

/// Taking votes.
extension Publication {
    /// `POST /compare/{slug}/vote`: casts, changes or withdraws a vote
    func vote(_ request: Request, _ context: ClientContext) async throws -> Response {
        guard sameOrigin.allows(request) else { throw Refusal.foreignOrigin }
        let comparison = try comparison(request, context, at: Link.vote)
        let ballot = try await admittedBallot(request, context, on: comparison)
        let token = try await count(ballot, of: request, on: comparison, context)
        let response = await voted(on: comparison, token, request)
        count(ballot.acts, on: comparison, request, context, response)
        return response
    }

    /// - Returns: the voter's token: an old or a new one; `nil` for a withdrawal by who never voted.
    private func count(
        _ ballot: Ballot, of request: Request, on comparison: Comparison,
        _ context: ClientContext
    ) async throws -> VoterToken? {
        let known = cookie.token(in: request.headers)
        do {
            switch ballot {
            case .withdraw:
                guard let known else { return nil }
                let voter = known.voter(in: comparison.id, key: keys.voters)
                try await community.withdraw(voter, from: comparison.id)
                return known
            case .cast(let choice):
                let token = known ?? .random()
                let voter = token.voter(in: comparison.id, key: keys.voters)
                try await community.cast(
                    Vote(comparison: comparison.id, voter: voter, choice: choice, at: now()))
                return token
            }
        } catch {
            context.logger.error("vote not confirmed", metadata: ["error": "\(error)"])
            let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz).sheet
            throw Refusal.storeUnavailable(on: comparison, answers: answers)
        }
    }

    /// Back to the page, or, for a script, only the part that changed.
    private func voted(
        on comparison: Comparison, _ token: VoterToken?, _ request: Request
    ) async -> Response {
        let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz)
        var response: Response
        if request.headers[.requestedPart] == "community" {
            let seen = await vote(on: comparison, asSeenBy: token, hasAsked: false)
            response = personal(
                press.community(visit(to: comparison, answers: answers, community: seen)),
                for: request)
        } else {
            response = Response(
                status: .seeOther,
                headers: [.location: Link.ownVote(on: comparison, with: answers.sheet)])
            Caching.never.write(to: &response.headers)
        }
        if let token { response.headers[.setCookie] = cookie.setting(token) }
        return response
    }

    /// The fields of a form in a request's body, all of it and nothing more.
    func form(of request: Request) async throws -> Form {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard type?.filter({ $0 != " " }) == "application/x-www-form-urlencoded" else {
            throw Refusal.wrongMediaType
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limits.bodyBytes)
        } catch is NIOTooManyBytesError {
            throw Refusal.bodyTooLarge(limit: limits.bodyBytes)
        }
        // A connection that ends halfway must not turn `choice=rust` into `choice=`, which withdraws.
        if let length = request.headers[.contentLength].flatMap(Int.init),
            length != body.readableBytes
        {
            throw Refusal.badRequest("The form did not arrive whole. Nothing was stored.")
        }
        return Form(String(buffer: body))
    }
}
