import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

/// Who may keep what, as docs/deploying.md says it to operators.
enum CacheTable {
    /// One address of the table.
    struct Row: Sendable, CustomTestStringConvertible {
        /// `/compare/{slug}`
        let pattern: String
        let cacheControl: String
        let vary: String?

        var testDescription: String { pattern }
    }

    /// Leads, as its route does not, to a picture itself.
    static let picture = "/og/{slug}-{print}.png"

    static let rows: [Row] = {
        let document = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/deploying.md")
        let text = (try? String(contentsOf: document, encoding: .utf8)) ?? ""
        let section = text.split(separator: "\n## Behind a cache\n").last ?? ""
        return section.prefix(upTo: section.firstRange(of: "\n## ")?.lowerBound ?? section.endIndex)
            .split(separator: "\n").filter { $0.hasPrefix("| `/") }.flatMap { line -> [Row] in
                let cells = line.split(separator: "|").map { cell in
                    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
                }
                return cells[0].map {
                    Row(pattern: $0, cacheControl: cells[1][0], vary: cells[2].first)
                }
            }
    }()
}

extension CacheTable.Row {
    /// The address itself, in the edition of tests.
    func address(_ client: any TestClientProtocol) async throws -> String {
        let page = try await client.get(TestSite.page).text
        func named(_ pattern: Regex<(Substring, Substring)>) throws -> String {
            String(try #require(page.firstMatch(of: pattern)).1)
        }
        switch pattern {
        case "/assets/{file}": return try named(/"(\/assets\/[^"]+)"/)
        case CacheTable.picture: return try named(/"(?:https:\/\/[^\/]+)?(\/og\/[^"]+)"/)
        case "/oembed": return "\(pattern)?url=%2Fcompare%2Falpha-vs-beta"
        default:
            return pattern.replacing("{slug}", with: "alpha-vs-beta")
                .replacing("{name}", with: "alpha").replacing("{category}", with: "tech")
        }
    }

    /// What is there for everybody.
    func answer(
        _ client: any TestClientProtocol, _ fields: HTTPFields = [:],
        method: HTTPRequest.Method = .get
    ) async throws -> TestResponse {
        guard pattern != "/compare/{slug}/vote" else {
            return try await client.vote("beta", cookie: fields[.cookie])
        }
        return try await client.execute(
            uri: try await address(client), method: method, headers: fields)
    }

    var mayBeKept: Bool { cacheControl != "private, no-store" }
}
