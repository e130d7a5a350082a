import Engine
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import Votes

@testable import Server

/// What of all that visitors ask for is counted.
struct AttentionTests {
    private static let all = "q1=alpha&q2=beta&q3=depends"

    /// The totals of the first comparison after the server has ended: readers, quizzes, votes.
    private func totals(
        after visit: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws -> [Int] {
        let store = CountingStore()
        try await TestSite(store: store).run { client in try await visit(client) }
        #expect(store.attention.allSatisfy { $0.comparison == "alpha-vs-beta" })
        return store.attention.first.map { count in
            [count.counted.readers, count.counted.quizzes, count.counted.votes]
        } ?? []
    }

    private static func browser(_ number: Int = 1) -> HTTPFields {
        [.userAgent: "Mozilla/5.0 (number \(number))"]
    }

    @Test func `a reader counts once, however often they read`() async throws {
        let totals = try await totals { client in
            for _ in 1...3 { _ = try await client.get(TestSite.page, Self.browser()) }
            _ = try await client.get("\(TestSite.page)?q1=alpha", Self.browser())
        }
        #expect(totals == [1, 0, 0])
    }

    @Test func `who has the page already reads it too`() async throws {
        let totals = try await totals { client in
            let eTag = try #require(try await client.get(TestSite.page).headers[.eTag])
            var headers = Self.browser()
            headers[.ifNoneMatch] = eTag
            let again = try await client.get(TestSite.page, headers)
            #expect(again.status == .notModified)
        }
        #expect(totals == [1, 0, 0])
    }

    @Test func `a voter who reads counts as any reader`() async throws {
        let totals = try await totals { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            var headers = Self.browser()
            headers[.cookie] = cookie
            _ = try await client.get(TestSite.page, headers)
        }
        #expect(totals == [1, 0, 0])
    }

    @Test func `a quiz counts when all of it is answered, on the page or its result`() async throws
    {
        let totals = try await totals { client in
            for address in [TestSite.page, "\(TestSite.page)/recommendation"] {
                _ = try await client.get("\(address)?q1=alpha&q2=beta", Self.browser(1))
            }
            for _ in 1...2 {
                for number in 2...3 {
                    _ = try await client.get(
                        "\(TestSite.page)/recommendation?\(Self.all)", Self.browser(number))
                }
            }
            _ = try await client.get("\(TestSite.page)?\(Self.all)", Self.browser(3))
            _ = try await client.get("\(TestSite.page)?\(Self.all)", Self.browser(4))
        }
        #expect(totals == [3, 3, 0])
    }

    @Test func `a vote counts once, and withdrawing takes nothing back`() async throws {
        let totals = try await totals { client in
            let first = try await client.vote("alpha", headers: Self.browser())
            let cookie = try #require(first.cookie)
            for choice in ["beta", "", "depends"] {
                _ = try await client.vote(choice, cookie: cookie, headers: Self.browser())
            }
            _ = try await client.vote("", headers: Self.browser(2))
        }
        #expect(totals == [0, 0, 1])
    }

    @Test func `what is refused counts for nothing`() async throws {
        let totals = try await totals { client in
            _ = try await client.vote("nobody", headers: Self.browser())
            var foreign = Self.browser()
            foreign[.secFetchSite] = "cross-site"
            _ = try await client.vote("alpha", headers: foreign)
            for address in [
                "\(TestSite.page)?q1=nope", "\(TestSite.page)/recommendation?q1=nope",
                "/compare/beta-vs-alpha", "/compare/nothing", "/",
                "/api/v1/comparisons/alpha-vs-beta/recommendation?\(Self.all)",
            ] {
                _ = try await client.get(address, Self.browser())
            }
        }
        #expect(totals == [])
    }

    @Test func `programs, heads and pages fetched in advance count for nothing`() async throws {
        let totals = try await totals { client in
            var headers = Self.browser()
            headers[try #require(HTTPField.Name("Sec-Purpose"))] = "prefetch"
            _ = try await client.get(TestSite.page, headers)
            _ = try await client.get(TestSite.page, [.userAgent: "Googlebot/2.1"])
            _ = try await client.get(TestSite.page)
            _ = try await client.execute(
                uri: TestSite.page, method: .head, headers: Self.browser())
        }
        #expect(totals == [])
    }

    @Test func `a page that is kept follows what is read`() async throws {
        let clock = ManualClock()
        var site = TestSite(clock: clock.serverClock)
        site.settings.limits.recordingInterval = .milliseconds(5)
        try await site.run { client in
            for address in ["/", TestSite.page] {
                let page = try await client.get(address)
                #expect(page.text.contains("<b>New</b>"))
            }
            clock.advance(by: .seconds(14 * 86_400))
            for address in ["/", TestSite.page] {
                try await eventually {
                    try await !client.get(address).text.contains("<b>New</b>")
                }
            }
        }
    }

    @Test func `the first page after a start knows what was read before it`() async throws {
        let store = MemoryVoteStore()
        let clock = ManualClock()
        let days = (0..<40).map { age in
            AttentionCount(
                comparison: "alpha-vs-beta-vs-gamma", run: "before",
                counted: DailyAttention(
                    day: Day(daysSince1970: clock.today.daysSince1970 + 60 - age)!,
                    readers: age == 0 ? 31 : age % 2))
        }
        try await store.record(days)
        clock.advance(by: .seconds(60 * 86_400))
        try await TestSite(store: store, clock: clock.serverClock).run { client in
            let page = try await client.get(TestSite.page)
            #expect(page.text.contains("34 readers this week, usually 4"))
            #expect(page.text.contains("<b>Rising</b>"))
        }
    }

    @Test func `a vote that the store did not confirm is not counted`() async throws {
        let store = SwitchableStore(isOff: true)
        try await TestSite(store: store).run { client in
            let vote = try await client.vote("alpha", headers: Self.browser())
            #expect(vote.status == .serviceUnavailable)
            store.turn(off: false)
        }
        // Nothing was recorded when the server ended either.
        #expect(store.recordCount == 0)
    }
}
