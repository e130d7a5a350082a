import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

/// Every route against the table for operators: right for whatever cache stands in between.
struct CacheTableTests {
    typealias Row = CacheTable.Row

    @Test func `the table has every address once, and no other`() {
        let listed = CacheTable.rows.map(\.pattern)
        #expect(listed.count == Set(listed).count)
        #expect(Set(listed) == Set(Route.all.map(\.path.description)).union([CacheTable.picture]))
    }

    @Test(arguments: CacheTable.rows)
    func `an address answers as the table says, however compressed`(row: Row) async throws {
        try await TestSite.secure.run { client in
            var tags: [String: String] = [:]
            for coding in ["br", "gzip", "identity"] {
                let first = try await row.answer(client, [.acceptEncoding: coding])
                let answer = try await row.answer(client, [.acceptEncoding: coding])
                #expect(answer.headers[.cacheControl] == row.cacheControl)
                #expect(answer.headers[.vary] == row.vary)
                #expect(!row.mayBeKept || answer.headers[.setCookie] == nil)
                #expect((answer.headers[.eTag] != nil) == (row.mayBeKept && answer.status == .ok))
                guard let tag = answer.headers[.eTag] else { continue }
                #expect(!tag.hasPrefix("W/"))
                // Who asks first may get it in other bytes.
                #expect([tag, "W/\(tag)"].contains(first.headers[.eTag]))
                tags[answer.headers[.contentEncoding] ?? "identity"] = tag
            }
            #expect(Set(tags.values).count == tags.count)
        }
    }

    /// Source: RFC 9110, section 15.4.5.
    @Test(arguments: CacheTable.rows.filter(\.mayBeKept), ["br", "identity"])
    func `HEAD and 304 say what the whole answer says`(row: Row, coding: String) async throws {
        try await TestSite.secure.run { client in
            let asked: HTTPFields = [.acceptEncoding: coding]
            _ = try await row.answer(client, asked)
            let whole = try await row.answer(client, asked)
            let head = try await row.answer(client, asked, method: .head)
            #expect(head.status == whole.status)
            #expect(head.headers == whole.headers)
            #expect(head.body.readableBytes == 0)

            guard let tag = whole.headers[.eTag] else { return }
            var known = asked
            known[.ifNoneMatch] = tag
            for method in [HTTPRequest.Method.get, .head] {
                let again = try await row.answer(client, known, method: method)
                #expect(again.status == .notModified)
                #expect(again.body.readableBytes == 0)
                #expect(Self.withoutBody(again.headers) == Self.withoutBody(whole.headers))
            }
        }
    }

    /// What is not of the body that is left out. Its length NIO takes away where there may be none.
    private static func withoutBody(_ fields: HTTPFields) -> HTTPFields {
        var fields = fields
        for field in [HTTPField.Name.contentType, .contentEncoding, .contentLength] {
            fields[field] = nil
        }
        return fields
    }

    @Test(arguments: CacheTable.rows)
    func `who has voted gets their own, or what everybody gets`(row: Row) async throws {
        try await TestSite.secure.run { client in
            let cookie = try #require(try await client.vote("beta").cookie)
            let everybody = try await row.answer(client)
            let voter = try await row.answer(client, [.cookie: cookie])
            if row.vary?.contains("Cookie") == true || row.pattern.hasSuffix("/vote") {
                #expect(voter.headers[.cacheControl] == "private, no-store")
                #expect(voter.headers[.eTag] == nil)
            } else {
                #expect(voter == everybody)
            }
        }
    }

    @Test(arguments: CacheTable.rows)
    func `other cookies and other origins get what everybody gets`(row: Row) async throws {
        try await TestSite.secure.run { client in
            let everybody = try await row.answer(client)
            for fields in [
                [.cookie: "_ga=GA1.1.1; v=forged"], [.origin: "https://elsewhere.example"],
                [.accept: "application/json"], [.userAgent: "Mozilla/5.0 (iPhone)"],
            ] as [HTTPFields] where row.mayBeKept {
                #expect(try await row.answer(client, fields) == everybody)
            }
        }
    }

    @Test func `what names the site as it was asked for is asked about each time`() async throws {
        try await TestSite().run { client in
            var count = 0
            for row in CacheTable.rows {
                let answer = try await row.answer(client)
                guard answer.text.contains("localhost") else { continue }
                #expect(answer.headers[.cacheControl] == "public, no-cache", "\(row.pattern)")
                count += 1
            }
            #expect(count == SyndicationTests.files.count + 1)
        }
    }

    @Test(arguments: [
        (HTTPRequest.Method.get, "/nowhere", 404), (.get, "/assets/page-0000000000000000.js", 404),
        (.get, "/og/nope.png", 404), (.get, "/api/v1/comparisons/no-vs-body", 404),
        (.post, "/", 405), (.get, TestSite.vote, 405), (.get, "\(TestSite.page)?q1=nope", 422),
        (.get, "\(TestSite.page)/recommendation?q1=nope", 422), (.post, TestSite.vote, 403),
        (.get, "/api/v1/comparisons?x=y", 400), (.get, "/oembed?format=xml", 501),
        (.get, "/?\(String(repeating: "x", count: 5000))", 414),
        (.options, TestSite.tally, 204),
    ])
    func `what is no answer to a reader is kept by nobody`(
        method: HTTPRequest.Method, address: String, status: Int
    ) async throws {
        try await TestSite.secure.run { client in
            let answer = try await client.execute(uri: address, method: method)
            #expect(answer.status.code == status)
            #expect(answer.headers[.cacheControl] == "private, no-store")
            #expect(answer.headers[.eTag] == nil)
        }
    }

    @Test func `a vote that is sent on is kept by nobody`() async throws {
        try await TestSite.secure.run { client in
            let answer = try await client.vote("alpha", at: "/compare/beta-vs-alpha/vote")
            #expect(answer.status == .permanentRedirect)
            #expect(answer.headers[.cacheControl] == "private, no-store")
        }
    }

    @Test(arguments: [
        ("/compare/beta-vs-alpha", 301), ("/Tech", 301), ("/alternatives/first", 301),
        ("//trending", 301), ("/og/alpha-vs-beta.png", 302),
        ("/og/alpha-vs-beta-0123456789abcdef.png", 302),
    ])
    func `what has moved may move back, so it is kept for seconds`(
        address: String, status: Int
    ) async throws {
        try await TestSite.secure.run { client in
            let answer = try await client.get(address)
            #expect(answer.status.code == status)
            #expect(
                answer.headers[.cacheControl]
                    == "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
        }
    }

    @Test func `trouble with the votes is kept by nobody and says when to ask again`() async throws
    {
        try await TestSite(store: SwitchableStore(isOff: true)).run { client in
            for address in [TestSite.tally, "\(TestSite.page)/votes.csv", "/readyz"] {
                let answer = try await client.get(address)
                #expect(answer.status == .serviceUnavailable)
                #expect(answer.headers[.cacheControl] == "private, no-store")
                #expect(answer.headers[.retryAfter] == "5")
            }
            let page = try await client.get(TestSite.page)
            #expect(page.status == .ok)
            #expect(page.headers[.cacheControl] == "public, no-cache")
        }
    }
}

extension TestResponse {
    /// The same in every respect.
    fileprivate static func == (one: TestResponse, other: TestResponse) -> Bool {
        one.status == other.status && one.headers == other.headers && one.body == other.body
    }
}
