import Crypto
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct SecurityHeaderTests {
    /// One request for each kind of answer, with the status that it gets.
    static let everyKind: [(HTTPRequest.Method, String, HTTPFields, Int)] = [
        (.get, "/", [:], 200),
        (.head, "/", [:], 200),
        (.get, TestSite.page, [:], 200),
        (.get, TestSite.page, [.acceptEncoding: "br"], 200),
        (.get, TestSite.page, [.ifNoneMatch: "*"], 304),
        (.get, "\(TestSite.page)?q1=alpha", [:], 200),
        (.get, "\(TestSite.page)?q1=nope", [:], 422),
        (.get, "\(TestSite.page)/recommendation", [:], 200),
        (.get, "/compare/beta-vs-alpha", [:], 301),
        (.get, "\(TestSite.page)/", [:], 301),
        (.get, "/nowhere", [:], 404),
        (.post, "/", [:], 405),
        (.get, "/" + String(repeating: "x", count: 5000), [:], 414),
        (.post, TestSite.vote, [:], 403),
        (.post, TestSite.vote, [.secFetchSite: "same-origin"], 415),
        (.post, TestSite.vote, [.contentLength: "70000"], 413),
        (.get, "/api/v1/comparisons/alpha-vs-beta/recommendation", [:], 200),
        (.get, "/api/v1/comparisons/alpha-vs-beta/recommendation?x=y", [:], 400),
        (.get, "/api/v1/comparisons/alpha-vs-beta/audit", [:], 200),
        (.get, "/api/v1/comparisons/alpha-vs-beta/tally", [:], 200),
        (.get, "/api/v1/nowhere", [:], 404),
        (.get, "/assets/nowhere.js", [:], 404),
        (.get, "/robots.txt", [:], 200),
        (.get, "/healthz", [:], 200),
        (.get, "/readyz", [:], 200),
    ]

    @Test(arguments: everyKind)
    func `every answer tells the browser to be strict`(
        method: HTTPRequest.Method, address: String, headers: HTTPFields, status: Int
    ) async throws {
        try await TestSite().run { client in
            let response = try await client.execute(uri: address, method: method, headers: headers)
            #expect(response.status.code == status)
            let policy = try #require(response.headers[.contentSecurityPolicy])
            for directive in [
                "default-src 'none'", "script-src 'self';", "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
            ] { #expect(policy.contains(directive)) }
            // What no page has, the first of these forbids.
            for kind in ["object", "font", "frame", "media", "worker", "manifest"] {
                #expect(!policy.contains("\(kind)-src"))
            }
            #expect(!policy.contains("unsafe"))
            #expect(response.headers[values: .contentSecurityPolicy].count == 1)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.frameOptions] == "DENY")
            #expect(response.headers[.referrerPolicy] == "strict-origin-when-cross-origin")
            #expect(response.headers[.openerPolicy] == "same-origin")
            #expect(
                response.headers[.resourcePolicy]
                    == (Self.isData(address) || status == 301 ? "cross-origin" : "same-origin"))
            #expect(response.headers[.permissionsPolicy]?.contains("geolocation=()") == true)
            #expect(response.headers[.server] == nil)
            #expect(response.headers[.strictTransportSecurity] == nil)
            #expect(response.headers[.cacheControl] != nil)
        }
    }

    /// Other sites' pages may read it.
    private static func isData(_ address: String) -> Bool {
        address.hasPrefix("/api/") || SyndicationTests.files.contains(address)
    }

    @Test func `assets and votes are no exception`() async throws {
        try await TestSite().run { client in
            let page = try await client.get("/").text
            let path = try #require(page.firstMatch(of: /"(\/assets\/[^"]+)"/)?.1)
            let voted = try await client.vote("alpha")
            let part = try await client.vote(
                "beta", cookie: voted.cookie, headers: [.requestedPart: "community"])
            for response in [try await client.get(String(path)), voted, part] {
                #expect(response.headers[.contentSecurityPolicy] != nil)
                #expect(response.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test func `behind TLS browsers are told to stay there`() async throws {
        try await TestSite.secure.run { client in
            for address in ["/", "/nowhere", "/compare/beta-vs-alpha"] {
                let answer = try await client.get(address)
                #expect(
                    answer.headers[.strictTransportSecurity]
                        == "max-age=63072000; includeSubDomains")
            }
        }
    }

    @Test func `the one inline style is the one that the policy allows`() async throws {
        try await TestSite().run { client in
            for address in ["/", TestSite.page, "/nowhere"] {
                let response = try await client.get(address)
                let styles = response.text.matches(of: /(?s)<style[^>]*>(.*?)<\/style>/)
                let digests = styles.map { base64(SHA256.hash(data: Array(String($0.1).utf8))) }
                #expect(digests.count == 1)
                let policy = try #require(response.headers[.contentSecurityPolicy])
                #expect(policy.contains("style-src 'self' 'sha256-\(try #require(digests.first))'"))
                #expect(!response.text.contains(/\sstyle="/))
                #expect(!response.text.contains(/\son[a-z]+="/))
            }
        }
    }
}
