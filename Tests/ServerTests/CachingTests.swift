import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct CachingTests {
    @Test(arguments: ["br", "gzip", "identity"])
    func `what a client has already is not sent again`(coding: String) async throws {
        try await TestSite().run { client in
            let whole = try await client.get(TestSite.page, [.acceptEncoding: coding])
            let eTag = try #require(whole.headers[.eTag])
            // The first answer's tag may be weak; those to who asks again are strong.
            let strong = try #require(eTag.split(separator: "W/").first.map(String.init))
            for known in [eTag, strong, "W/\(strong)", "\"x\", \(eTag)", "*"] {
                let again = try await client.get(
                    TestSite.page, [.acceptEncoding: coding, .ifNoneMatch: known])
                #expect(again.status == .notModified)
                #expect(again.body.readableBytes == 0)
                #expect(again.headers[.eTag] == strong)
                #expect(again.headers[.vary] == whole.headers[.vary])
                #expect(again.headers[.contentLength] == nil)
                #expect(again.headers[.contentType] == nil)
            }
            let other = try await client.get(
                TestSite.page, [.acceptEncoding: coding, .ifNoneMatch: "\"x\", W/\"y\""])
            #expect(other.status == .ok)
        }
    }

    @Test func `each coding has its own tag`() async throws {
        try await TestSite().run { client in
            var tags: Set<String> = []
            for coding in ["br", "gzip", "identity"] {
                let response = try await client.get(TestSite.page, [.acceptEncoding: coding])
                #expect(response.headers[.contentEncoding] == (coding == "identity" ? nil : coding))
                tags.insert(try #require(response.headers[.eTag]))
            }
            #expect(tags.count == 3)
        }
    }

    @Test func `votes leave the page that everybody gets as it is`() async throws {
        let clock = ManualClock()
        try await TestSite(clock: clock.serverClock).run { client in
            let before = try await client.get(TestSite.page)
            for choice in ["alpha", "beta", "depends"] { _ = try await client.vote(choice) }
            clock.advance(by: .seconds(3_600))
            let after = try await client.get(TestSite.page)
            #expect(after.headers[.eTag] == before.headers[.eTag])
            #expect(after.text == before.text)
        }
    }

    @Test func `a page that is kept says so when its sources become stale`() async throws {
        let clock = ManualClock()
        try await TestSite(clock: clock.serverClock).run { client in
            let before = try await client.get(TestSite.page)
            #expect(!String(buffer: before.body).contains(Self.stale))
            clock.advance(by: .seconds(370 * 86_400))
            let after = try await client.get(TestSite.page)
            #expect(String(buffer: after.body).contains(Self.stale))
        }
    }

    private static let stale = "over a year ago, check again"

    @Test func `reading pages asks the store nothing`() async throws {
        let store = CountingStore()
        try await TestSite(store: store).run { client in
            _ = try await client.get(TestSite.page)
            let before = store.tallyCount
            for number in 0..<300 {
                _ = try await client.get(
                    number % 2 == 0 ? TestSite.page : "\(TestSite.page)?q1=beta")
            }
            #expect(store.tallyCount == before)
            #expect(store.choiceCount == 0)
            #expect(store.hoursCount == 0)
        }
    }

    @Test func `pages for everybody may be kept for seconds, one for each cookie`() async throws {
        try await TestSite().run { client in
            for address in [
                TestSite.page, "\(TestSite.page)?q1=beta", TestSite.results,
                "\(TestSite.results)?q1=beta",
            ] {
                let headers = try await client.get(address).headers
                #expect(
                    headers[.cacheControl]
                        == "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
                #expect(headers[.vary] == "Accept-Encoding, Cookie")
                #expect(headers[.setCookie] == nil)
            }
        }
    }

    @Test func `nothing personal may be kept by anybody`() async throws {
        try await TestSite().run { client in
            let voted = try await client.vote("beta")
            let cookie = try #require(voted.cookie)
            let personal = [
                voted,
                try await client.vote(
                    "alpha", cookie: cookie, headers: [.requestedPart: "community"]),
                try await client.get(TestSite.page, [.cookie: cookie]),
                try await client.get("\(TestSite.page)?q1=beta", [.cookie: cookie]),
                try await client.get("\(TestSite.page)?q1=nope", [.cookie: cookie]),
                try await client.get(TestSite.results, [.cookie: cookie]),
            ]
            for response in personal {
                #expect(response.headers[.cacheControl] == "private, no-store")
                #expect(response.headers[.eTag] == nil)
            }
        }
    }

    @Test func `one voter's page is never another's`() async throws {
        try await TestSite().run { client in
            let alpha = try #require(try await client.vote("alpha").cookie)
            let beta = try #require(try await client.vote("beta").cookie)
            for _ in 0..<3 {
                let first = try await client.get(TestSite.page, [.cookie: alpha]).text
                let second = try await client.get(TestSite.page, [.cookie: beta]).text
                let stranger = try await client.get(TestSite.page).text
                #expect(Set([first, second, stranger]).count == 3)
            }
        }
    }

    @Test func `a page is never set a cookie by being read`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            for headers in [[:], [.cookie: cookie], [.cookie: "v=forged"]] as [HTTPFields] {
                for address in [
                    "/", TestSite.page, TestSite.results, TestSite.tally,
                    "\(TestSite.page)/recommendation",
                ] {
                    #expect(try await client.get(address, headers).headers[.setCookie] == nil)
                }
            }
        }
    }
}
