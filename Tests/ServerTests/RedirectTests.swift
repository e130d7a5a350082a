import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct RedirectTests {
    @Test(arguments: [
        ("/compare/beta-vs-alpha", "/compare/alpha-vs-beta"),
        ("/compare/Alpha-VS-Beta", "/compare/alpha-vs-beta"),
        ("/compare/alpha%2Dvs-beta", "/compare/alpha-vs-beta"),
        ("/compare/beta-vs-alpha?q1=beta&utm=1", "/compare/alpha-vs-beta?q1=beta&utm=1"),
        (
            "/compare/beta-vs-alpha/recommendation?q1=beta",
            "/compare/alpha-vs-beta/recommendation?q1=beta"
        ),
        (
            "/api/v1/comparisons/beta-vs-alpha/recommendation?q1=beta",
            "/api/v1/comparisons/alpha-vs-beta/recommendation?q1=beta"
        ),
        ("/api/v1/comparisons/BETA-vs-alpha/audit", "/api/v1/comparisons/alpha-vs-beta/audit"),
        ("/api/v1/comparisons/beta-vs-alpha/tally", "/api/v1/comparisons/alpha-vs-beta/tally"),
        ("/compare/alpha-vs-beta/", "/compare/alpha-vs-beta"),
        ("/compare/alpha-vs-beta/?q1=beta", "/compare/alpha-vs-beta?q1=beta"),
        ("//compare//alpha-vs-beta", "/compare/alpha-vs-beta"),
        ("//example.org/", "/example.org"),
    ])
    func `an address with another name leads to the right one, with its query`(
        from: String, to: String
    ) async throws {
        try await TestSite().run { client in
            let response = try await client.get(from)
            #expect(response.status == .movedPermanently)
            #expect(response.headers[.location] == to)
        }
    }

    @Test func `a vote at another name is sent on as the POST that it is`() async throws {
        try await TestSite().run { client in
            let response = try await client.vote("alpha", at: "/compare/beta-vs-alpha/vote")
            #expect(response.status == .permanentRedirect)
            #expect(response.headers[.location] == TestSite.vote)
            #expect(try await client.tally().contains("\"total\":0"))
        }
    }

    @Test(arguments: [
        "/\\example.org/", "/%5Cexample.org/", "/\\example.org//x", "/compare/..%2f..%2fetc/",
        "/ü/",
    ])
    func `nobody is sent to another site`(address: String) async throws {
        try await TestSite().run { client in
            let response = try await client.get(address)
            #expect(response.status == .notFound)
            #expect(response.headers[.location] == nil)
        }
    }

    @Test func `a line break in an address stays in its place`() async throws {
        try await TestSite().run { client in
            let response = try await client.get("/compare/beta-vs-alpha?x=%0D%0ASet-Cookie:%20a=b")
            #expect(
                response.headers[.location] == "/compare/alpha-vs-beta?x=%0D%0ASet-Cookie:%20a=b")
            #expect(response.headers[.setCookie] == nil)
        }
    }
}
