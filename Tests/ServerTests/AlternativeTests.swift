@testable import Server
import HTTPTypes
import HummingbirdTesting
import Testing

struct AlternativeTests {
    @Test func `an alternative is shown with every comparison that it is in`() async throws {
        try await TestSite().run { client in
            let alpha = try await client.get("/alternatives/alpha").text
            let gamma = try await client.get("/alternatives/gamma").text
            let pair = "<th scope=\"row\"><a href=\"/compare/alpha-vs-beta\">"
            let three = "<th scope=\"row\"><a href=\"/compare/alpha-vs-beta-vs-gamma\">"
            #expect(alpha.contains(pair) && alpha.contains(three))
            #expect(!gamma.contains(pair) && gamma.contains(three))
        }
    }

    @Test(arguments: [
        ("/alternatives/Alpha", "/alternatives/alpha"),
        ("/alternatives/first?x=1", "/alternatives/alpha?x=1"),
        ("/alternatives/FIRST", "/alternatives/alpha"),
        ("/alternatives/%61lpha", "/alternatives/alpha"),
    ])
    func `another name leads to the right one`(from: String, to: String) async throws {
        try await TestSite().run { client in
            let response = try await client.get(from)
            #expect(response.status == .movedPermanently)
            #expect(response.headers[.location] == to)
        }
    }

    @Test(arguments: [
        ("/alternatives/alpa", "<a href=\"/alternatives/alpha\">Alpha</a>"),
        ("/alternatives/alpha-vs-beta", "<a href=\"/compare/alpha-vs-beta\">"),
    ])
    func `an unknown one is not found, and near ones are offered`(
        address: String, offer: String
    ) async throws {
        try await TestSite().run { client in
            let page = try await client.get(address)
            #expect(page.status == .notFound)
            #expect(page.text.contains(offer))
        }
    }
}
