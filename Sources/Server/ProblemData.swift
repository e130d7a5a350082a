import Foundation
import HTTPTypes
import Pages

/// A problem for programs. Source: RFC 9457.
enum ProblemData {
    static let contentType = "application/problem+json"

    private struct Body: Encodable {
        struct NearMatch: Encodable {
            let title: String
            let address: String
        }

        /// With this type, `title` is the status's own phrase.
        let type = "about:blank"
        let title: String
        let status: Int
        let detail: String
        let nearMatches: [NearMatch]?
        let requestID: String?
    }

    static func text(_ problem: Problem, status: HTTPResponse.Status) -> String {
        let near = problem.nearMatches.map { Body.NearMatch(title: $0.title, address: $0.path) }
        let body = Body(
            title: status.reasonPhrase, status: problem.status,
            detail: "\(problem.title). \(problem.advice)", nearMatches: near.isEmpty ? nil : near,
            requestID: problem.requestID)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers always encode.
        return (try? encoder.encode(body)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
