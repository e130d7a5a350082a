import HTTPTypes
import HummingbirdTesting
import Testing
@testable import Server

struct SearchPageTests {
    @Test(arguments: ["/search", "/search?q=", "/search?q=+%20+", "/search?other=alpha"])
    func `nothing searched for is answered by the form alone`(address: String) async throws {
        try await TestSite().run { client in
            let page = try await client.get(address)
            #expect(page.status == .ok)
            #expect(page.text.contains(#"<form class="search" role="search" action="/search">"#))
            #expect(!page.text.contains("class=\"card\""))
            #expect(page.text.contains(#"<p id="search-status" class="help" role="status"></p>"#))
        }
    }

    @Test(arguments: ["alpha+or+beta", "BETA/alpha", "beta%20vs.%20alpha", "q1+beta+alpha"])
    func `two names lead to their comparison first`(query: String) async throws {
        try await TestSite().run { client in
            let page = try await client.get("/search?q=\(query)").text
            let answer = try #require(page.firstRange(of: "The comparison you named"))
            let link = try #require(page.firstRange(of: "href=\"/compare/"))
            #expect(answer.upperBound < link.lowerBound)
            #expect(page[link.lowerBound...].hasPrefix("href=\"/compare/alpha-vs-beta\""))
        }
    }

    @Test func `an unwritten pair is said to be unwritten, with the nearest`() async throws {
        try await TestSite().run { client in
            let page = try await client.get("/search?q=alpha+vs+zig").text
            #expect(page.contains("<h2>Alpha vs Zig is not written yet</h2>"))
            #expect(page.contains("href=\"/compare/alpha-vs-beta\""))
        }
    }

    @Test func `the address of an unwritten pair says so, too, and begins a search`() async throws {
        try await TestSite().run { client in
            let page = try await client.get("/compare/alpha-vs-zig")
            #expect(page.status == .notFound)
            #expect(page.text.contains("<h1>Alpha vs Zig is not written yet</h1>"))
            #expect(page.text.contains("name=\"q\" value=\"Alpha vs Zig\""))
            #expect(page.text.contains("<p>The nearest</p>"))
            #expect(page.text.contains("href=\"/compare/alpha-vs-beta\""))
            let data = try await client.get("/api/v1/comparisons/alpha-vs-zig").text
            #expect(data.contains("Alpha vs Zig is not written yet"))
        }
    }

    @Test(arguments: [
        "%22", "%00", "%F0%9F%A6%80", "%FF%FE", "%3Cscript%3Ealert(1)%3C/script%3E", "%27;--", "*",
        "%22%3E%3Cimg%20src=x%3E", "(((", "a%0D%0AX-Evil:%201",
    ])
    func `whatever is typed is answered, and escaped`(query: String) async throws {
        try await TestSite().run { client in
            let page = try await client.get("/search?q=\(query)")
            #expect(page.status == .ok)
            #expect(!page.text.contains("<script>alert"))
            #expect(!page.text.contains("<img"))
            #expect(page.text.contains("role=\"status\""))
        }
    }

    @Test func `no search engine keeps it, every cache may for seconds, whoever asks`() async throws
    {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            for headers in [[:], [.cookie: cookie]] as [HTTPFields] {
                for address in ["/search", "/search?q=alpha", "/api/v1/search?q=alpha"] {
                    let found = try await client.get(address, headers)
                    #expect(
                        found.headers[.cacheControl]
                            == "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
                    #expect(found.headers[.vary] == "Accept-Encoding")
                    #expect(found.headers[.setCookie] == nil)
                    let eTag = try #require(found.headers[.eTag])
                    let again = try await client.get(address, [.ifNoneMatch: eTag])
                    #expect(again.status == .notModified)
                }
            }
            let page = try await client.get("/search?q=alpha").text
            #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(!page.contains("rel=\"canonical\""))
        }
    }

    @Test func `what a search field cannot send is refused as everywhere`() async throws {
        try await TestSite().run { client in
            let long = String(repeating: "x", count: 10_000)
            #expect(try await client.get("/search?q=\(long)").status == .uriTooLong)
            let posted = try await client.execute(uri: "/search", method: .post)
            #expect(posted.status == .methodNotAllowed)
            #expect(posted.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func `programs get the same as data`() async throws {
        try await TestSite().run { client in
            let found = try await client.get("/api/v1/search?q=beta+alpha").text
            #expect(found.contains("\"comparison\" : \"alpha-vs-beta\""))
            #expect(found.contains("\"spelling\" : null"))
            #expect(found.contains("\"total\" : 2"))
            let unwritten = try await client.get("/api/v1/search?q=alpha+vs+zig").text
            #expect(unwritten.contains("\"unwritten\" : [\n      \"Alpha\",\n      \"Zig\"\n    ]"))
            let nothing = try await client.get("/api/v1/search").text
            #expect(nothing.contains("\"total\" : 0"))
            let misspelt = try await client.get("/api/v1/search?query=alpha")
            #expect(misspelt.status == .badRequest)
            #expect(misspelt.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `only pages with the form load its module`() async throws {
        try await TestSite().run { client in
            for (address, isExpected) in [
                ("/", true), ("/search", true), ("/trending", false), (TestSite.page, false),
            ] {
                let page = try await client.get(address).text
                #expect(page.contains("/assets/search-") == isExpected)
            }
        }
    }
}
