import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

/// What pages of other sites may read.
struct OtherOriginTests {
    private static let all: [String] = Route.all.filter(\.isForPrograms).map {
        $0.path.description.replacing("{slug}", with: "alpha-vs-beta")
            .replacing("{category}", with: "tech").replacing("{name}", with: "alpha")
            .replacing("/oembed", with: "/oembed?url=/compare/alpha-vs-beta")
    }

    @Test(arguments: all)
    func `data may be read by pages of any site, with what a browser asks before`(
        address: String
    ) async throws {
        try await TestSite().run { client in
            let before = try await client.execute(uri: address, method: .options)
            #expect(before.status == .noContent)
            #expect(before.headers[.accessControlAllowOrigin] == "*")
            #expect(before.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
            #expect(before.headers[.accessControlAllowHeaders] == "If-None-Match")
            for headers in [[:], [.ifNoneMatch: "*"]] as [HTTPFields] {
                let answer = try await client.get(address, headers)
                #expect(answer.headers[.accessControlAllowOrigin] == "*")
                #expect(answer.headers[.accessControlExposeHeaders]?.contains("ETag") == true)
                #expect(answer.headers[.resourcePolicy] == "cross-origin")
                #expect(
                    (answer.headers[.eTag] == nil)
                        == (answer.status.kind == .redirection
                            && answer.status != .notModified))
            }
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/api/v1/comparisons/beta-vs-alpha", 301),
        (.get, "/api/v1/comparisons/", 301),
        (.get, "/compare/beta-vs-alpha/votes.csv", 301),
        (.get, "/Tech/feed.xml", 301),
        (.get, "/badge/beta-vs-alpha.svg", 301),
        (.get, "/og/alpha-vs-beta.png", 302),
        (.get, "/compare/no-vs-body/votes.csv", 404),
        (.get, "/nope/feed.json", 404), (.get, "/compare/nope.md", 404), (.get, "/oembed", 400),
        (.get, "/badge/nope.svg", 404), (.post, "/feed.xml", 405),
        (.options, "/api/v1/nowhere", 404),
        (.put, "/api/v1/comparisons", 405),
    ])
    func `errors and moved names may be read, too`(
        method: HTTPRequest.Method, address: String, status: Int
    ) async throws {
        try await TestSite().run { client in
            let answer = try await client.execute(uri: address, method: method)
            #expect(answer.status.code == status)
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
            #expect(answer.headers[.resourcePolicy] == "cross-origin")
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/"), (.get, TestSite.page), (.get, TestSite.results),
        (.get, "\(TestSite.page)/recommendation"), (.post, TestSite.vote),
        (.options, TestSite.vote),
        (.options, TestSite.page), (.get, "/nowhere"),
        (.get, "/healthz"),
    ])
    func `pages and votes are for our own pages alone`(
        method: HTTPRequest.Method, address: String
    ) async throws {
        try await TestSite().run { client in
            let answer = try await client.execute(uri: address, method: method)
            #expect(answer.headers[.accessControlAllowOrigin] == nil)
            #expect(answer.headers[.accessControlAllowMethods] == nil)
        }
    }
}
