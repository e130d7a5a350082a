import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

/// Who gets to see how others voted.
struct ResultsTests {
    @Test func `who neither voted nor asked sees no numbers, only where to ask`() async throws {
        try await TestSite().run { client in
            for choice in ["alpha", "beta", "beta"] { _ = try await client.vote(choice) }
            for address in [TestSite.page, "\(TestSite.page)?q1=beta"] {
                let page = try await client.get(address).text
                #expect(!page.contains("votes so far"))
                #expect(page.contains("Show the results"))
            }
        }
    }

    @Test func `who asks sees the results, without a cookie`() async throws {
        try await TestSite().run { client in
            for choice in ["alpha", "beta", "beta"] { _ = try await client.vote(choice) }
            let results = try await client.get(TestSite.results)
            #expect(results.text.contains("3 votes so far"))
            #expect(!results.text.contains("You chose"))
            #expect(results.headers[.setCookie] == nil)
        }
    }

    @Test func `who voted sees the results and their choice, on either page`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("beta").cookie)
            for address in [TestSite.page, TestSite.results] {
                let page = try await client.get(address, [.cookie: cookie]).text
                #expect(page.contains("1 vote so far"))
                #expect(page.contains("You chose <strong>Beta</strong>"))
                #expect(!page.contains("Show the results"))
            }
        }
    }

    @Test func `who voted elsewhere only, or took it back, has to ask too`() async throws {
        try await TestSite().run { client in
            let elsewhere = "/compare/alpha-vs-beta-vs-gamma/vote"
            let cookie = try #require(try await client.vote("gamma", at: elsewhere).cookie)
            #expect(
                try await !client.get(TestSite.page, [.cookie: cookie]).text.contains("so far"))
            _ = try await client.vote("beta", cookie: cookie)
            _ = try await client.vote("", cookie: cookie)
            #expect(
                try await !client.get(TestSite.page, [.cookie: cookie]).text.contains("so far"))
            #expect(
                try await client.get(TestSite.results, [.cookie: cookie]).text.contains(
                    "0 votes so far"))
        }
    }

    @Test func `results tell the weeks and what stands out, at most ten seconds late`() async throws
    {
        let clock = ManualClock()
        let store = CountingStore()
        try await TestSite(store: store, clock: clock.serverClock).run { client in
            for _ in 0..<12 { _ = try await client.vote("alpha") }
            let results = try await client.get(TestSite.results).text
            #expect(results.contains("Votes per week"))
            #expect(results.contains("UTC: 12 votes, usually fewer than 1"))
            #expect(results.contains("The rules of the vote"))

            let cookie = try #require(try await client.vote("alpha").cookie)
            for _ in 0..<5 { _ = try await client.get(TestSite.page, [.cookie: cookie]) }
            #expect(store.hoursCount == 1)
            clock.advance(by: .seconds(10))
            let later = try await client.get(TestSite.page, [.cookie: cookie]).text
            #expect(later.contains("UTC: 13 votes, usually fewer than 1"))
            #expect(store.hoursCount == 2)
        }
    }

    @Test func `the answers of the quiz lead there and back`() async throws {
        try await TestSite().run { client in
            let query = "q1=beta&amp;importance.q1=2&amp;q3=alpha"
            let page = try await client.get(
                "\(TestSite.page)?q3=alpha&q1=beta&importance.q1=2"
            ).text
            #expect(page.contains("href=\"/compare/alpha-vs-beta/community?\(query)\""))
            #expect(page.contains("action=\"/compare/alpha-vs-beta/vote?\(query)\""))
            let results = try await client.get(
                "\(TestSite.results)?q3=alpha&q1=beta&importance.q1=2&q2=nope&choice=alpha"
            ).text
            #expect(results.contains("href=\"/compare/alpha-vs-beta?\(query)#community\""))
        }
    }

    @Test func `results show each vote at once, and their tag changes with them`() async throws {
        try await TestSite().run { client in
            let before = try await client.get(TestSite.results)
            let tag = try #require(before.headers[.eTag])
            let same = try await client.get(TestSite.results, [.ifNoneMatch: tag])
            #expect(same.status == .notModified)
            _ = try await client.vote("alpha")
            let after = try await client.get(TestSite.results, [.ifNoneMatch: tag])
            #expect(after.status == .ok)
            #expect(after.text.contains("1 vote so far"))
        }
    }

    @Test(arguments: ["beta-vs-alpha", "ALPHA-VS-BETA"])
    func `another name of the comparison leads to the results with the answers`(
        slug: String
    ) async throws {
        try await TestSite().run { client in
            let moved = try await client.get("/compare/\(slug)/community?q1=beta")
            #expect(moved.status == .movedPermanently)
            #expect(moved.headers[.location] == "\(TestSite.results)?q1=beta")
        }
    }
}
