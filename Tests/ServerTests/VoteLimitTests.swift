import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import TestSupport
import Testing
@testable import Server

struct VoteLimitTests {
    private static func site(_ votesPerMinute: Int, _ clock: ManualClock) -> TestSite {
        var site = TestSite(clock: clock.serverClock)
        site.settings.limits.votesPerMinute = votesPerMinute
        return site
    }

    @Test(arguments: [[:], [.requestedPart: "community"]] as [HTTPFields])
    func `too many votes are refused in plain words, until the time that was named`(
        headers: HTTPFields
    ) async throws {
        let clock = ManualClock()
        try await Self.site(4, clock).run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            for _ in 0..<3 { _ = try await client.vote("alpha", cookie: cookie) }
            let refused = try await client.vote("beta", cookie: cookie, headers: headers)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "15")
            #expect(refused.headers[.cacheControl] == "private, no-store")
            #expect(refused.headers[.contentType] == "text/html; charset=utf-8")
            #expect(refused.headers[.setCookie] == nil)
            #expect(refused.text.contains("Too many votes from your network"))
            #expect(refused.text.contains("Nothing was stored"))
            #expect(refused.text.contains("try again in 15 seconds."))
            #expect(refused.text.contains("href=\"\(TestSite.page)#community\""))
            #expect(try await client.tally().contains(#""alpha":1,"beta":0"#))

            clock.advance(by: .seconds(14))
            let early = try await client.vote("beta", cookie: cookie, headers: headers)
            #expect(early.headers[.retryAfter] == "1")
            #expect(early.text.contains("try again in 1 second."))
            clock.advance(by: .seconds(1))
            let late = try await client.vote("beta", cookie: cookie, headers: headers)
            #expect(late.status == (headers.isEmpty ? .seeOther : .ok))
            #expect(try await client.tally().contains(#""alpha":0,"beta":1"#))
        }
    }

    @Test func `whoever may not vote may read, and is not told that the store is down`()
        async throws
    {
        try await Self.site(1, ManualClock()).run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            let refused = try await client.vote("", cookie: cookie)
            #expect(refused.status == .tooManyRequests)
            for address in [TestSite.page, TestSite.tally, "/readyz", "/"] {
                let answer = try await client.get(address, [.cookie: cookie])
                #expect(answer.status == .ok)
            }
        }
    }

    @Test func `the way back keeps the answers of the quiz`() async throws {
        try await Self.site(1, ManualClock()).run { client in
            _ = try await client.vote("alpha")
            let refused = try await client.vote(
                "alpha", at: "\(TestSite.vote)?q1=beta&q2=%3Cb%3E")
            #expect(refused.status == .tooManyRequests)
            #expect(refused.text.contains("href=\"\(TestSite.page)?q1=beta#community\""))
        }
    }

    @Test func `what other sites make a browser send does not use up its votes`() async throws {
        try await Self.site(1, ManualClock()).run { client in
            for _ in 0..<5 {
                let foreign = try await client.vote(
                    "alpha", headers: [.secFetchSite: "cross-site"])
                #expect(foreign.status == .forbidden)
            }
            let own = try await client.vote("alpha")
            #expect(own.status == .seeOther)
        }
    }

    @Test(arguments: [(60, 60), (0, 200)])
    func `usually 60 a minute are taken, and any number without a limit`(
        limit: Int, count: Int
    ) async throws {
        #expect(Limits().votesPerMinute == 60)
        try await Self.site(limit, ManualClock()).run { client in
            for _ in 0..<count {
                let taken = try await client.vote("alpha")
                #expect(taken.status == .seeOther)
            }
            let status: HTTPResponse.Status = limit == 0 ? .seeOther : .tooManyRequests
            let next = try await client.vote("alpha")
            #expect(next.status == status)
        }
    }

    @Test func `visitors of a declared proxy are told apart, whatever they claim to be`()
        async throws
    {
        var site = Self.site(1, ManualClock())
        site.settings.trustedProxies = try TrustedProxies(["127.0.0.1", "::1", "10.0.0.0/8"])
        try await site.run(.live) { client in
            let expected: KeyValuePairs<String, HTTPResponse.Status> = [
                "203.0.113.7": .seeOther,
                "198.51.100.7, 203.0.113.8, 10.0.0.1": .tooManyRequests,
                "192.0.2.1, ::ffff:203.0.113.9": .tooManyRequests,
                "203.0.114.7": .seeOther,
                "203.0.113.7, 2001:db8::7": .seeOther,
                "[2001:db8::8]:4711": .tooManyRequests,
            ]
            for (forwarded, status) in expected {
                let answer = try await client.vote("alpha", headers: [.forwardedFor: forwarded])
                #expect(answer.status == status, "\(forwarded)")
            }
        }
    }

    @Test(arguments: [[], ["10.0.0.0/8"]])
    func `what nobody that is trusted says changes nothing, and the operator hears of it once`(
        proxies: [String]
    ) async throws {
        let log = LogLines()
        var site = Self.site(3, ManualClock())
        site.settings.trustedProxies = try TrustedProxies(proxies)
        site.logger = Logger(label: "test") { _ in log.handler }
        try await site.run(.live) { client in
            var taken = 0
            for number in 0..<40 {
                let answer = try await client.vote(
                    "alpha", headers: [.forwardedFor: "203.0.\(number).7, 10.0.0.\(number)"])
                if answer.status == .seeOther { taken += 1 }
            }
            #expect(taken == 3)
            #expect(try await client.tally().contains(#""total":3"#))
        }
        #expect(log.lines.filter { $0.contains("--trusted-proxy") }.count == 1)
        #expect(!log.lines.joined().contains("203.0."))
        #expect(!log.lines.joined().contains("127.0."))
    }

    @Test func `another network is not affected`() async throws {
        try await Self.site(1, ManualClock()).run(.live) { client in
            let port = try #require(client.port)
            func status(from address: String) async throws -> String {
                try await onOwnThread {
                    let connection = try RawConnection(port: port, from: address)
                    connection.send(
                        "POST \(TestSite.vote) HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 12\r\nConnection: close\r\n\r\nchoice=alpha")
                    return String(connection.readToEnd().text.prefix(12))
                }
            }
            let statuses = [
                try await status(from: "127.0.0.1"), try await status(from: "127.0.0.9"),
                try await status(from: "127.0.1.1"), try await status(from: "127.0.1.2"),
            ]
            #expect(statuses == ["303", "429", "303", "429"].map { "HTTP/1.1 \($0)" })
            #expect(try await client.tally().contains(#""total":2"#))
        }
    }
}
