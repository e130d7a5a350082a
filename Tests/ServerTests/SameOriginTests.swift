import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct SameOriginTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var site: [String] = []
        var origin: [String] = []
        var host: String? = "tradeoff.example"
        var publicURL: String? = "https://tradeoff.example"
        let isAllowed: Bool

        var testDescription: String {
            "Sec-Fetch-Site \(site), Origin \(origin), Host \(host ?? "-") at \(publicURL ?? "-")"
        }
    }

    @Test(arguments: [
        Case(site: ["same-origin"], isAllowed: true),
        Case(site: ["same-site"], isAllowed: false),
        Case(site: ["cross-site"], isAllowed: false),
        Case(site: ["none"], isAllowed: false),
        Case(site: [""], isAllowed: false),
        Case(site: ["same-origin", "cross-site"], isAllowed: false),
        // What the browser says of the site wins over the origin.
        Case(site: ["cross-site"], origin: ["https://tradeoff.example"], isAllowed: false),
        Case(site: ["same-site"], origin: ["https://tradeoff.example"], isAllowed: false),
        Case(origin: ["https://tradeoff.example"], isAllowed: true),
        Case(origin: ["https://tradeoff.example:443"], isAllowed: true),
        Case(origin: ["HTTPS://Tradeoff.Example"], isAllowed: true),
        Case(origin: ["http://tradeoff.example"], isAllowed: false),
        Case(origin: ["https://tradeoff.example:8443"], isAllowed: false),
        Case(origin: ["https://tradeoff.example.evil.example"], isAllowed: false),
        Case(origin: ["https://evil.example"], host: "evil.example", isAllowed: false),
        Case(origin: ["null"], isAllowed: false),
        Case(origin: [""], isAllowed: false),
        Case(
            origin: ["https://tradeoff.example", "https://evil.example"], isAllowed: false),
        Case(isAllowed: false),
        // Without a public address, what the request itself was sent to.
        Case(
            origin: ["http://localhost:8080"], host: "localhost:8080", publicURL: nil,
            isAllowed: true),
        Case(
            origin: ["http://192.168.1.5:8080"], host: "192.168.1.5:8080", publicURL: nil,
            isAllowed: true),
        Case(origin: ["http://[::1]:8080"], host: "[::1]:8080", publicURL: nil, isAllowed: true),
        Case(
            origin: ["http://localhost:9090"], host: "localhost:8080", publicURL: nil,
            isAllowed: false),
        Case(
            origin: ["http://evil.example"], host: "localhost:8080", publicURL: nil,
            isAllowed: false),
        Case(origin: ["null"], host: "null", publicURL: nil, isAllowed: false),
        Case(origin: ["http://localhost"], host: nil, publicURL: nil, isAllowed: false),
    ])
    func `only our own page can vote`(_ test: Case) {
        var headers = HTTPFields()
        for site in test.site { headers.append(.init(name: .secFetchSite, value: site)) }
        for origin in test.origin { headers.append(.init(name: .origin, value: origin)) }
        let request = Request(
            head: .init(
                method: .post, scheme: "http", authority: test.host, path: TestSite.vote,
                headerFields: headers), body: .init(buffer: ByteBuffer()))
        let rule = SameOrigin(publicOrigin: test.publicURL.flatMap(Origin.init))
        #expect(rule.allows(request) == test.isAllowed)
    }

    @Test(
        arguments: [
            [.secFetchSite: "cross-site"], [.secFetchSite: "same-site"],
            [.secFetchSite: "cross-site", .origin: "http://localhost"],
        ] as [HTTPFields])
    func `a foreign vote is refused before anything else, and not stored`(
        headers: HTTPFields
    ) async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            let response = try await client.vote("beta", cookie: cookie, headers: headers)
            #expect(response.status == .forbidden)
            #expect(response.cookie == nil)
            #expect(try await client.tally().contains(#""alpha":1,"beta":0"#))
        }
    }

    @Test(arguments: [
        ("https://tradeoff.example", "https://tradeoff.example"),
        ("https://tradeoff.example/", "https://tradeoff.example"),
        ("HTTP://Localhost:8080", "http://localhost:8080"),
        ("http://localhost:80", "http://localhost"), ("http://[::1]:80/", "http://[::1]"),
        ("http://[2001:db8::1]:8080", "http://[2001:db8::1]:8080"),
    ])
    func `an origin has one spelling`(given: String, spelling: String) {
        #expect(Origin(given)?.description == spelling)
    }

    @Test(arguments: [
        "", "tradeoff.example", "ftp://tradeoff.example", "https://", "https:///", "https://a/b",
        "https://a?b", "https://a#b", "https://user@a", "https://a b", "https://a:0",
        "https://a:99999",
        "https://a:x", "https://[", "https://a,b", "null", "https://a\r\nb",
    ])
    func `what is no origin is none`(text: String) {
        #expect(Origin(text) == nil)
    }
}
