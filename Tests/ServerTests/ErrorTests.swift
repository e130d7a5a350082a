import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct ErrorTests {
    @Test(arguments: ["/compare/alpha-vs-gamma", "/compare/alfa-vs-beta", "/alpha-vs-beta"])
    func `a page that is not there names near ones`(address: String) async throws {
        try await TestSite().run { client in
            let response = try await client.get(address)
            #expect(response.status == .notFound)
            #expect(response.text.contains("href=\"/compare/alpha-vs-beta\""))
        }
    }

    @Test func `data that is not there says so as RFC 9457 wants it`() async throws {
        try await TestSite().run { client in
            let response = try await client.get("/api/v1/comparisons/alfa-vs-beta/tally")
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(response.text.contains("\"status\":404"))
            #expect(response.text.contains("\"title\":\"Not Found\""))
            #expect(response.text.contains("\"address\":\"/compare/alpha-vs-beta\""))
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/compare/alpha-vs-beta", "GET, HEAD"),
        (.delete, "/", "GET, HEAD"),
        (.get, "/compare/alpha-vs-beta/vote", "POST"),
        (.head, "/compare/alpha-vs-beta/vote", "POST"),
        (.put, "/api/v1/comparisons/alpha-vs-beta/tally", "GET, HEAD, OPTIONS"),
        (.trace, "/healthz", "GET, HEAD"),
        (.init("BREW")!, "/compare/alpha-vs-beta", "GET, HEAD"),
    ])
    func `a method that an address does not know is told which it does`(
        method: HTTPRequest.Method, address: String, allowed: String
    ) async throws {
        try await TestSite().run { client in
            let response = try await client.execute(uri: address, method: method)
            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == allowed)
            #expect((response.body.readableBytes == 0) == (method == .head))
        }
    }

    @Test func `a method on a page that is not there is a page that is not there`() async throws {
        try await TestSite().run { client in
            let answer = try await client.execute(uri: "/nowhere", method: .post)
            #expect(answer.status == .notFound)
        }
    }

    @Test func `an address may have 4 KiB`() async throws {
        try await TestSite().run { client in
            let longest = "/?" + String(repeating: "x", count: 4094)
            let answer = try await client.get(longest)
            let refused = try await client.get(longest + "x")
            #expect(answer.status == .ok)
            #expect(refused.status == .uriTooLong)
        }
    }

    @Test func `a wrong answer gives the page back with what was right`() async throws {
        try await TestSite().run { client in
            let response = try await client.get("\(TestSite.page)?q1=bta&q2=beta")
            #expect(response.status == .unprocessableContent)
            #expect(response.headers[.cacheControl] == "private, no-store")
            #expect(response.text.contains("did you mean “beta”?"))
            let kept = try await client.get("\(TestSite.page)?q2=beta")
            #expect(
                try #require(kept.text.checkedAnswers) == #require(response.text.checkedAnswers))
        }
    }

    @Test func `a wrong answer gives the part with the same status`() async throws {
        try await TestSite().run { client in
            let response = try await client.get("\(TestSite.page)/recommendation?q1=bta")
            #expect(response.status == .unprocessableContent)
            #expect(response.text.hasPrefix("<section id=\"result\""))
        }
    }

    @Test(arguments: [
        ("q9=alpha", 400, "did you mean \\\"q1\\\"?"),
        ("importance.q9=2", 400, "\\\"q9\\\""),
        ("utm_source=x", 400, "\\\"utm_source\\\""),
        ("q1=alpah", 422, "did you mean \\\"alpha\\\"?"),
        ("q1=alpha&q1=beta", 422, "given twice"),
        ("q1=alpha&importance.q1=3", 422, "0, 1 or 2"),
        ("q1=%3Cscript%3E", 422, "<script>"),
    ])
    func `programs are told what is wrong with their question`(
        query: String, status: Int, detail: String
    ) async throws {
        try await TestSite().run { client in
            let response = try await client.get(
                "/api/v1/comparisons/alpha-vs-beta/recommendation?\(query)")
            #expect(response.status.code == status)
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(response.text.contains(detail))
        }
    }
}

extension String {
    /// The radio buttons that are on, in the page's order.
    fileprivate var checkedAnswers: [String]? {
        let on = matches(of: /<input[^>]*type="radio"[^>]*\schecked[^>]*>/).map { String($0.0) }
        return on.isEmpty ? nil : on
    }
}
