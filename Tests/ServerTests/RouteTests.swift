import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
@testable import Server

struct RouteTests {
    @Test(arguments: [
        ("/", "text/html; charset=utf-8"),
        ("/search", "text/html; charset=utf-8"),
        ("/search?q=alpha+or+beta", "text/html; charset=utf-8"),
        ("/api/v1/search?q=alpha", "application/json"),
        ("/trending", "text/html; charset=utf-8"),
        ("/method", "text/html; charset=utf-8"),
        ("/api", "text/html; charset=utf-8"),
        ("/api/v1", "application/json"),
        ("/patterns", "text/html; charset=utf-8"),
        ("/tech", "text/html; charset=utf-8"),
        ("/tech?topic=languages", "text/html; charset=utf-8"),
        ("/alternatives/alpha", "text/html; charset=utf-8"),
        ("/compare/alpha-vs-beta", "text/html; charset=utf-8"),
        ("/compare/alpha-vs-beta?q1=alpha", "text/html; charset=utf-8"),
        ("/compare/alpha-vs-beta/recommendation?q1=alpha", "text/html; charset=utf-8"),
        ("/compare/alpha-vs-beta/community?q1=alpha", "text/html; charset=utf-8"),
        ("/api/v1/comparisons/alpha-vs-beta/recommendation?q1=alpha", "application/json"),
        ("/api/v1/comparisons/alpha-vs-beta/audit", "application/json"),
        ("/api/v1/comparisons/alpha-vs-beta/tally", "application/json"),
        ("/compare/alpha-vs-beta/votes.csv", "text/csv; charset=utf-8; header=present"),
        ("/api/v1/comparisons?per-page=1", "application/json"),
        ("/api/v1/comparisons/alpha-vs-beta", "application/json"),
        (
            "/api/v1/comparisons/alpha-vs-beta/table.csv",
            "text/csv; charset=utf-8; header=present"
        ),
        ("/api/v1/topics", "application/json"),
        ("/api/v1/alternatives", "application/json"),
        ("/api/v1/trending", "application/json"),
        ("/openapi.yaml", "application/yaml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/verdicts.json", "application/feed+json; charset=utf-8"),
        ("/tech/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/alternatives/alpha/feed.json", "application/feed+json; charset=utf-8"),
        ("/compare/alpha-vs-beta.md", "text/markdown; charset=utf-8"),
        ("/alternatives/alpha.md", "text/markdown; charset=utf-8"),
        ("/tech.md", "text/markdown; charset=utf-8"),
        ("/method.md", "text/markdown; charset=utf-8"),
        ("/api.md", "text/markdown; charset=utf-8"),
        ("/badge/alpha-vs-beta.svg", "image/svg+xml"),
        ("/embed/alpha-vs-beta", "text/html; charset=utf-8"),
        ("/oembed?url=http%3A%2F%2Fx.example%2Fcompare%2Falpha-vs-beta", "application/json"),
        ("/llms.txt", "text/plain; charset=utf-8"),
        ("/healthz", "text/plain; charset=utf-8"),
        ("/readyz", "text/plain; charset=utf-8"),
    ])
    func `every address answers, and HEAD with the same fields and no body`(
        address: String, type: String
    ) async throws {
        try await TestSite().run { client in
            let whole = try await client.get(address)
            #expect(whole.status == .ok)
            #expect(whole.headers[.contentType] == type)
            #expect(whole.body.readableBytes > 0)
            #expect(whole.headers[.contentLength] == String(whole.body.readableBytes))

            let head = try await client.execute(uri: address, method: .head)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers == whole.headers)
        }
    }

    @Test func `the page, the part and the data recommend the same`() async throws {
        try await TestSite().run { client in
            let query = "?q1=beta&q2=beta&importance.q2=2"
            let part = try await client.get("\(TestSite.page)/recommendation\(query)").text
            #expect(part.hasPrefix("<section id=\"result\""))
            #expect(part.trimmed.hasSuffix("</section>"))
            #expect(try await client.get(TestSite.page + query).text.contains(part.trimmed))
            let data = try await client.get(
                "/api/v1/comparisons/alpha-vs-beta/recommendation\(query)"
            ).text
            #expect(data.contains("\"leader\" : \"beta\""))
            #expect(data.contains("\"beta\" : 9"))
        }
    }

    @Test func `what addresses pick up on their way is ignored by pages`() async throws {
        try await TestSite().run { client in
            let clean = try await client.get("\(TestSite.page)?q1=beta")
            let tagged = try await client.get("\(TestSite.page)?utm_source=x&q1=beta&fbclid=y%ZZ")
            #expect(tagged.status == .ok)
            #expect(tagged.text == clean.text)
        }
    }

    @Test func `an asset can be kept for ever`() async throws {
        try await TestSite().run { client in
            let page = try await client.get("/").text
            let path = try #require(page.firstMatch(of: /"(\/assets\/[^"]+)"/)?.1)
            let asset = try await client.get(String(path))
            #expect(asset.status == .ok)
            #expect(asset.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(try await client.get("/assets/page-0000000000000000.js").status == .notFound)
        }
    }
}

extension String {
    var trimmed: Substring { trimmingSuffix(while: \.isWhitespace) }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
        var result = self[...]
        while let last = result.last, predicate(last) { result.removeLast() }
        return result
    }
}
