@testable import Catalog
@testable import Server
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

struct CategoryTests {
    @Test(arguments: [
        ("/tech", 2), ("/tech?topic=languages", 2), ("/tech?topic=", 2), ("/tech?utm=x&page=1", 2),
    ])
    func `a category shows its comparisons, and a topic what is about it`(
        address: String, cards: Int
    ) async throws {
        try await TestSite().run { client in
            let page = try await client.get(address)
            #expect(page.status == .ok)
            #expect(page.text.ranges(of: "<li class=\"card\">").count == cards)
            #expect(page.text.contains("href=\"/tech?topic=languages\""))
            #expect(
                page.headers[.cacheControl]
                    == "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
            #expect(page.headers[.vary] == "Accept-Encoding")
        }
    }

    @Test(arguments: [
        "/tech?topic=purple", "/tech?topic=Languages", "/tech?page=2", "/tech?page=0",
        "/tech?page=x", "/tech?topic=languages&page=2", "/tech?page=999999999999999999999",
    ])
    func `what there is not is not found, and the category is offered`(
        address: String
    ) async throws {
        try await TestSite().run { client in
            let page = try await client.get(address)
            #expect(page.status == .notFound)
            #expect(page.text.contains("<li><a href=\"/tech\">Tech</a></li>"))
        }
    }

    @Test(arguments: [
        ("/Tech", "/tech"), ("/TECH?topic=languages", "/tech?topic=languages"),
        ("/te%63h", "/tech"), ("/tech/", "/tech"),
    ])
    func `other letters lead to the category`(from: String, to: String) async throws {
        try await TestSite().run { client in
            let response = try await client.get(from)
            #expect(response.status == .movedPermanently)
            #expect(response.headers[.location] == to)
        }
    }

    @Test func `a category takes no other address`() async throws {
        try await TestSite().run { client in
            #expect(try await client.get("/healthz").text == "ok\n")
            #expect(try await client.get("/compare").status == .notFound)
            let missing = try await client.get("/alpha-vs-beta")
            #expect(missing.status == .notFound)
            #expect(missing.text.contains("href=\"/compare/alpha-vs-beta\""))
            for address in ["/healthz", "/tech"] {
                let posted = try await client.execute(uri: address, method: .post)
                #expect(posted.status == .methodNotAllowed)
                #expect(posted.headers[.allow] == "GET, HEAD")
            }
        }
    }

    @Test func `no category can have a name that the site needs at the top`() {
        let taken = Set(Route.all.compactMap { $0.path.description.split(separator: "/").first })
            .filter { !$0.hasPrefix("{") && !$0.contains(".") }
        #expect(taken.count > 5)
        for name in taken {
            #expect(SiteFile.reserved.contains(String(name)), "\(name) is not reserved")
        }
    }
}
