import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct SharingTests {
    @Test func `only the card may stand in a frame of another site, and it runs nothing`()
        async throws
    {
        try await TestSite.secure.run { client in
            let card = try await client.get("/embed/alpha-vs-beta")
            let policy = try #require(card.headers[.contentSecurityPolicy])
            #expect(policy.contains("frame-ancestors *"))
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("script-src"))
            #expect(card.headers[.frameOptions] == nil)
            #expect(card.headers[.resourcePolicy] == "cross-origin")
            #expect(!card.text.contains("<script"))
            #expect(!card.text.contains("style=\""))
            for address in ["/", TestSite.page, "/embed/nope"] {
                let other = try await client.get(address).headers
                #expect(other[.frameOptions] == "DENY")
                #expect(other[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
            }
        }
    }

    @Test func `a picture's address is its content's, and others lead there`() async throws {
        try await TestSite.secure.run { client in
            let page = try await client.get(TestSite.page).text
            let address = try #require(
                page.firstMatch(of: /"https:\/\/tradeoff\.example(\/og\/[^"]+)"/)?.1)
            let picture = try await client.get(String(address))
            #expect(picture.status == .ok)
            #expect(picture.headers[.contentType] == "image/png")
            #expect(picture.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(picture.headers[.resourcePolicy] == "cross-origin")
            // Its size stands in the first chunk. Source: PNG specification, 11.2.1.
            let head = Array(Array(buffer: picture.body).prefix(24))
            #expect(head.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
            #expect(head.suffix(8) == [0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76])
            for other in ["", "-0123456789abcdef"] {
                let moved = try await client.get("/og/alpha-vs-beta\(other).png")
                #expect(moved.headers[.location] == String(address))
            }
            for missing in ["/og/nope.png", "/og/nope-0123456789abcdef.png"] {
                let answer = try await client.get(missing)
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test func `the style of the card is there`() async throws {
        try await TestSite().run { client in
            let card = try await client.get("/embed/alpha-vs-beta").text
            let path = try #require(card.firstMatch(of: /"(\/assets\/embed-[^"]+)"/)?.1)
            let style = try await client.get(String(path))
            #expect(style.status == .ok)
        }
    }

    @Test(arguments: [
        ("/embed/beta-vs-alpha", "/embed/alpha-vs-beta"),
        ("/badge/beta-vs-alpha.svg", "/badge/alpha-vs-beta.svg"),
        ("/compare/beta-vs-alpha.md", "/compare/alpha-vs-beta.md"),
        ("/Tech.md", "/tech.md"),
    ])
    func `another name leads to the one`(address: String, target: String) async throws {
        try await TestSite().run { client in
            let answer = try await client.get(address)
            #expect(answer.status == .movedPermanently)
            #expect(answer.headers[.location] == target)
        }
    }

    @Test(arguments: ["/compare/alpha-vs-beta", "/alternatives/alpha", "/tech", "/method"])
    func `a text for programs names the page that people should find`(page: String) async throws {
        try await TestSite.secure.run { client in
            let text = try await client.get("\(page).md")
            #expect(
                text.headers[.link] == """
                    <https://tradeoff.example\(page)>; rel="canonical", \
                    <https://tradeoff.example/llms.txt>; rel="describedby"
                    """)
        }
    }

    @Test(arguments: [
        "/embed/nope", "/badge/nope.svg", "/badge/alpha-vs-beta", "/badge/alpha-vs-beta.png",
        "/compare/nope.md", "/alternatives/nope.md", "/nope.md",
        "/oembed?url=alpha-vs-beta",
        "/oembed?url=https%3A%2F%2Felsewhere.example%2Fcompare%2Falpha-vs-beta",
        "/oembed?url=https%3A%2F%2Ftradeoff.example%2Fmethod%2Falpha-vs-beta",
        "/oembed?url=https%3A%2F%2Ftradeoff.example%2Fcompare%2Fnope",
    ])
    func `what there is not is not found`(address: String) async throws {
        try await TestSite.secure.run { client in
            let answer = try await client.get(address)
            #expect(answer.status == .notFound)
        }
    }

    @Test func `a page names its card by whole addresses, as those who follow it need`()
        async throws
    {
        try await TestSite.secure.run { client in
            let page = try await client.get(TestSite.page).text
            let link = try #require(
                page.firstMatch(of: /json\+oembed" href="https:\/\/tradeoff\.example([^"]+)"/)?.1)
            let card = try await client.get(String(link))
            #expect(card.text.contains("https://tradeoff.example/embed/alpha-vs-beta"))
        }
    }

    @Test func `oEmbed gives the card for a page, an answered one or one by another name`()
        async throws
    {
        try await TestSite.secure.run { client in
            let page = "/oembed?url=https%3A%2F%2Ftradeoff.example%2Fcompare%2F"
            let plain = try await client.get(page + "alpha-vs-beta").text
            #expect(plain.contains("https://tradeoff.example/embed/alpha-vs-beta"))
            let reversed = try await client.get(page + "beta-vs-alpha").text
            #expect(reversed == plain)
            let answered = try await client.get(page + "alpha-vs-beta%3Fq1%3Dbeta%23result").text
            #expect(answered == plain)
            let asXML = try await client.get(page + "alpha-vs-beta&format=xml")
            #expect(asXML.status == .notImplemented)
            #expect(asXML.text.contains("JSON only"))
            let nothing = try await client.get("/oembed")
            #expect(nothing.status == .badRequest)
            #expect(nothing.text.contains("as url="))
            for other in ["http://tradeoff.example", "HTTPS://Tradeoff.Example:443"] {
                let found = try await client.get("/oembed?url=\(other)/compare/alpha-vs-beta/")
                #expect(found.text == plain, "\(other)")
            }
            let narrow = try await client.get(page + "alpha-vs-beta&maxwidth=300&maxheight=1").text
            #expect(narrow.contains("\"width\" : 300"))
            #expect(narrow.contains("\"height\" : 160"))
        }
    }
}
