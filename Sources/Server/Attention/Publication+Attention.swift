import Engine
import Hummingbird

extension Publication {
    /// Counts what was done by whoever sent a request, if it was a visitor and they got an answer.
    func count(
        _ acts: VisitCounter.Acts, on comparison: Comparison, _ request: Request,
        _ context: ClientContext, _ response: Response
    ) {
        guard !acts.isEmpty, [.ok, .notModified, .seeOther].contains(response.status),
            let visitor = Visitor(request, from: client(of: request, context))
        else { return }
        readership.visits.count(acts, by: visitor, on: comparison.id, today: today)
    }

    /// Counts who got an answer that was sent before.
    func count(_ answer: WireAnswer, to request: PlainRequest, from peer: IPAddress) {
        guard !answer.acts.isEmpty, let comparison = answer.origin.comparison,
            let visitor = Visitor(
                agent: request.agent, purpose: request.purpose,
                from: proxies.client(from: peer, forwarded: request.forwarded))
        else { return }
        readership.visits.count(answer.acts, by: visitor, on: comparison, today: today)
    }
}

extension QuizAnswers {
    /// Finishing a quiz means answering all of it: "it depends" is an answer, skipping is none.
    var acts: VisitCounter.Acts {
        problems.isEmpty && sheet.entries.allSatisfy { $0.answer != nil } ? .finishedQuiz : []
    }
}

extension Ballot {
    /// Withdrawing a vote counts for nothing, and takes nothing back.
    var acts: VisitCounter.Acts {
        if case .cast = self { .vote } else { [] }
    }
}
