import Engine
import Hummingbird
import Pages

/// Whether a visitor's network may send a vote now.
extension Publication {
    /// What the form asks for, if it may.
    /// - Throws: `Refusal.tooManyVotes` if the network has sent as many as it may and no proof came along.
    func admittedBallot(
        _ request: Request, _ context: ClientContext, on comparison: Comparison
    ) async throws -> Ballot {
        let client = client(of: request, context)
        let wait = voteLimiter.wait(of: client)
        let answers = QuizAnswers(query: request.uri.query, to: comparison.quiz).sheet
        func refusal(seconds: Int, work: Problem.Work? = nil) -> Refusal {
            undeclaredProxy.suspect(request, context, proxies)
            return .tooManyVotes(on: comparison, seconds: seconds, answers: answers, work: work)
        }
        // What is refused anyway need not be read.
        if let wait, provenVotes == nil { throw refusal(seconds: wait.fullSeconds) }

        let form = try await form(of: request)
        guard let ballot = Ballot(form, for: comparison) else {
            throw Refusal.unprocessable(Self.choices(of: comparison))
        }
        guard let wait, let provenVotes else { return ballot }
        let purpose = Challenge.Purpose(
            comparison: comparison.id, ballot: ballot, client: client)
        if let proof = Proof(form), provenVotes.admits(proof, for: purpose) { return ballot }
        let work = provenVotes.challenge(for: purpose).map {
            Problem.Work(
                on: comparison, choice: ballot.choice, answers: answers, challenge: $0.text)
        }
        throw refusal(seconds: wait.fullSeconds, work: work)
    }

    private static func choices(of comparison: Comparison) -> String {
        let names = comparison.alternatives.map(\.name).joined(separator: ", ")
        return "Vote for one of \(names), or say that it depends. Nothing was stored."
    }
}
