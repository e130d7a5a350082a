import Engine
import HTTPTypes
import Pages

/// Why a request does not get what it asked for, as far as whoever sent it can do something about it.
enum Refusal: Error {
    /// With pages that were perhaps meant, or the title of the comparison that nobody has written.
    case notFound(near: [Comparison], places: [Problem.Page] = [], unwritten: String? = nil)
    /// A program asks for what belongs to something that is not there: what, and what is near.
    case unknownName(String)
    case wrongMethod(allowed: [HTTPRequest.Method])
    case badRequest(String)
    /// It is to be had, but not in the format that is asked for.
    case otherFormat(String)
    /// It does not come from our own page.
    case foreignOrigin
    case bodyTooLarge(limit: Int)
    case addressTooLong(limit: Int)
    case wrongMediaType
    /// The form can be read, but not fulfilled: what is possible instead.
    case unprocessable(String)
    /// The visitor's network has sent as many votes as it may, and can send the next in so many seconds;
    /// what they had answered in the quiz leads back with them. Who works for it need not wait.
    case tooManyVotes(on: Comparison, seconds: Int, answers: AnswerSheet, work: Problem.Work?)
    /// The vote store does not answer; the way back is as for too many votes.
    case storeUnavailable(on: Comparison, answers: AnswerSheet)
    /// Likewise, and it was only to be read.
    case votesUnreadable
}

/// The same thing stands at another address.
struct Moved: Error {
    let location: String
    /// As far as anybody can say.
    var isForGood = true
}

extension Refusal {
    var status: HTTPResponse.Status {
        switch self {
        case .notFound, .unknownName: .notFound
        case .wrongMethod: .methodNotAllowed
        case .badRequest: .badRequest
        case .otherFormat: .notImplemented
        case .foreignOrigin: .forbidden
        case .bodyTooLarge: .contentTooLarge
        case .addressTooLong: .uriTooLong
        case .wrongMediaType: .unsupportedMediaType
        case .unprocessable: .unprocessableContent
        case .tooManyVotes: .tooManyRequests
        case .storeUnavailable, .votesUnreadable: .serviceUnavailable
        }
    }

    /// Whether the operator should hear of it.
    var isOurs: Bool { status == .serviceUnavailable }

    /// What happened.
    var title: String {
        switch self {
        case .notFound(_, _, let unwritten?): "\(unwritten) is not written yet"
        case .notFound: "There is no such page"
        case .unknownName: "Nothing here has that name"
        case .wrongMethod: "This address does not do that"
        case .badRequest: "This request cannot be understood"
        case .otherFormat: "There is another format only"
        case .foreignOrigin: "This did not come from our page"
        case .bodyTooLarge: "That is more than we take"
        case .addressTooLong: "This address is too long"
        case .wrongMediaType: "This form is not of a kind that we read"
        case .unprocessable: "That is not possible here"
        case .tooManyVotes: "Too many votes from your network"
        case .storeUnavailable: "Votes cannot be taken right now"
        case .votesUnreadable: "The votes cannot be read right now"
        }
    }

    /// What to do now.
    var advice: String {
        switch self {
        case .notFound(_, _, _?):
            "No comparison sets just these against each other."
        case .notFound:
            "The address may be mistyped, or what it led to has been removed."
        case .wrongMethod(let allowed):
            "It can be asked with \(allowed.map(\.rawValue).joined(separator: ", "))."
        case .badRequest(let advice), .otherFormat(let advice), .unprocessable(let advice),
            .unknownName(let advice):
            advice
        case .foreignOrigin:
            "Open the comparison's page and vote there. Nothing was stored."
        case .bodyTooLarge(let limit):
            "At most \(limit / 1024) KiB can be sent at once. Nothing was stored."
        case .addressTooLong(let limit):
            "At most \(limit) characters can be answered. Start again from a shorter one."
        case .wrongMediaType:
            "Send it as application/x-www-form-urlencoded, as our pages do. Nothing was stored."
        case .tooManyVotes(_, let seconds, _, _):
            """
            More votes came from it in a short time than we take, perhaps not only yours. \
            Nothing was stored; what you voted before still counts. \
            Please try again in \(seconds) second\(seconds == 1 ? "" : "s").
            """
        case .storeUnavailable:
            "Your vote is not confirmed. Please try again in a few seconds: voting twice counts once."
        case .votesUnreadable:
            "None is lost. Please try again in a few seconds."
        }
    }

    /// After so many seconds it is worth asking again whether the store answers.
    static let storePause = "5"

    /// Fields that belong to the answer besides those that every answer has.
    var headers: HTTPFields {
        switch self {
        case .wrongMethod(let allowed): [.allow: allowed.map(\.rawValue).joined(separator: ", ")]
        // The rest of the body is not waited for.
        case .bodyTooLarge: [.connection: "close"]
        case .tooManyVotes(_, let seconds, _, _): [.retryAfter: "\(seconds)"]
        case .storeUnavailable, .votesUnreadable: [.retryAfter: Self.storePause]
        default: [:]
        }
    }

    /// Where to go on from an answer that is no page to stay on.
    var wayBack: Problem.Page? {
        switch self {
        case .tooManyVotes(let comparison, _, let answers, _),
            .storeUnavailable(let comparison, let answers):
            .init(
                title: comparison.heading.title, path: Link.ownVote(on: comparison, with: answers))
        default: nil
        }
    }

    /// What can be done instead of waiting.
    var work: Problem.Work? {
        guard case .tooManyVotes(_, _, _, let work) = self else { return nil }
        return work
    }

    /// What a search for it would be.
    var search: String? {
        guard case .notFound(_, _, let unwritten) = self else { return nil }
        return unwritten
    }

    var nearMatches: [Problem.Page] {
        guard case .notFound(let near, let places, _) = self else { return [] }
        return places
            + near.map { .init(title: $0.heading.title, path: Link.comparison($0.id)) }
    }
}
