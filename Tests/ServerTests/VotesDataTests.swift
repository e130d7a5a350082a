import Engine
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Votes
@testable import Server

struct VotesDataTests {
    private static let address = "/compare/alpha-vs-beta/votes.csv"
    private static let type = "text/csv; charset=utf-8; header=present"

    private static func text(_ votes: [(hour: Int, choice: Choice, count: Int)]) -> String {
        VotesData.text(votes.map { HourlyVotes(hour: $0.hour, choice: $0.choice, count: $0.count) })
    }

    @Test func `each hour and choice with votes has its line`() {
        let text = Self.text([
            (498_756, .alternative("go"), 84), (498_756, .depends, 1),
            (498_765, .alternative("go-2"), 1_234_567),
        ])
        #expect(
            text
                == "hour,choice,votes\r\n"
                + "2026-11-24T12:00:00Z,go,84\r\n"
                + "2026-11-24T12:00:00Z,depends,1\r\n"
                + "2026-11-24T21:00:00Z,go-2,1234567\r\n")
    }

    @Test func `without votes there is the head alone`() {
        #expect(Self.text([]) == "hour,choice,votes\r\n")
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:00:00Z"), (9, "1970-01-01T09:00:00Z"),
        (23, "1970-01-01T23:00:00Z"), (24, "1970-01-02T00:00:00Z"),
        (508_391, "2027-12-30T23:00:00Z"), (508_392, "2027-12-31T00:00:00Z"),
    ])
    func `an hour is written as ISO 8601 says, in Greenwich`(_ hour: Int, _ text: String) {
        #expect(Self.text([(hour, .depends, 1)]).contains("\r\n\(text),depends,1\r\n"))
    }

    /// What a spreadsheet would take for a formula, and what would need quotes, is no identifier.
    @Test(arguments: ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "a,b", "a\"b", "a\nb", "a b", "|a"])
    func `no choice can begin a formula or end its field`(_ word: String) {
        #expect(Choice(word) == nil)
    }

    @Test func `the votes are told by the hour in which they were cast`() async throws {
        let clock = ManualClock()
        try await TestSite(clock: clock.serverClock).run { client in
            for choice in ["beta", "alpha", "beta"] { _ = try await client.vote(choice) }
            clock.advance(by: .seconds(3_600))
            _ = try await client.vote("depends")
            let data = try await client.get(Self.address)
            #expect(data.headers[.contentType] == Self.type)
            #expect(
                data.text
                    == "hour,choice,votes\r\n"
                    + "2026-11-24T06:00:00Z,alpha,1\r\n"
                    + "2026-11-24T06:00:00Z,beta,2\r\n"
                    + "2026-11-24T07:00:00Z,depends,1\r\n")
        }
    }

    @Test func `it is public, kept for seconds, and not sent twice`() async throws {
        let clock = ManualClock()
        try await TestSite(clock: clock.serverClock).run { client in
            let cookie = try #require(try await client.vote("beta").cookie)
            let data = try await client.get(Self.address, [.cookie: cookie])
            #expect(data.headers[.accessControlAllowOrigin] == "*")
            #expect(data.headers[.vary] == "Accept-Encoding")
            #expect(
                data.headers[.cacheControl]
                    == "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
            let tag = try #require(data.headers[.eTag])
            let again = try await client.get(Self.address, [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            _ = try await client.vote("alpha")
            clock.advance(by: .seconds(10))
            let later = try await client.get(Self.address, [.ifNoneMatch: tag])
            #expect(later.status == .ok)
            #expect(later.headers[.eTag] != tag)
        }
    }

    @Test func `another name of the comparison leads to it, and no comparison has none`()
        async throws
    {
        try await TestSite().run { client in
            let moved = try await client.get("/compare/beta-vs-alpha/votes.csv")
            #expect(moved.headers[.location] == Self.address)
            #expect(try await client.get("/compare/alpha-vs-zeta/votes.csv").status == .notFound)
        }
    }

    @Test func `a store that is away says so, and nothing of that is kept`() async throws {
        try await TestSite(store: SwitchableStore(isOff: true)).run { client in
            let data = try await client.get(Self.address)
            #expect(data.status == .serviceUnavailable)
            #expect(data.headers[.cacheControl] == "private, no-store")
            #expect(!data.text.contains("secret"))
        }
    }
}
