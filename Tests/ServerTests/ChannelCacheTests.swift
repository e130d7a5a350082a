import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

/// What is answered on the connection itself is what the routes would answer.
@Suite(.serialized)
struct ChannelCacheTests {
    /// What is made anew each time, as it says what holds at that moment or only leads elsewhere.
    private static let neverFromChannel: Set = [
        "/search", "/oembed", "/healthz", "/readyz", "/og/{slug}.png", "/compare/{slug}.json",
        "/compare/{slug}/vote", "/compare/{slug}/community", "/compare/{slug}/votes.csv",
        "/api/v1/comparisons", "/api/v1/comparisons/{slug}/tally", "/api/v1/search",
    ]

    @Test(arguments: CacheTable.rows)
    func `an answer from the channel is the one of the routes`(row: CacheTable.Row) async throws {
        try await TestSite.secure.run(.live) { client in
            let address = try await row.address(client)
            for coding in ["", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br\r\n"] {
                let given = try await client.thrice(address, coding)
                #expect(!given[2].isFromChannel)
                let isKept = !Self.neverFromChannel.contains(row.pattern)
                #expect(given[1].isFromChannel == isKept)
                #expect(given[1].fields == given[2].fields)
                #expect(given[1].body == given[2].body)
            }
        }
    }

    @Test(arguments: [
        "/", TestSite.page, "\(TestSite.page)?q1=alpha", "/tech", "/method", "/feed.xml",
        "\(TestSite.page)/recommendation?q1=alpha&q2=beta", "/api/v1/comparisons/alpha-vs-beta",
    ])
    func `whoever asks for the same gets it from the channel`(address: String) async throws {
        try await TestSite.secure.run(.live) { client in
            for fields in ["", "Connection: keep-alive\r\nAccept-Encoding: br\r\nX-Other: 1\r\n"] {
                let given = try await client.thrice(address, fields)
                #expect(given.dropFirst().map(\.isFromChannel) == [true, false])
            }
        }
    }

    @Test(arguments: [
        "Cookie: a=b\r\n", "If-None-Match: \"x\"\r\n", "Host: other\r\n", "Range: bytes=0-9\r\n",
        "User-Agent: a \r\n",
        "Expect: 100-continue\r\n", "Content-Length: 0\r\n",
        "Connection: Upgrade\r\nUpgrade: h2c\r\n",
        "Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n", "User-Agent: a\r\nUser-Agent: b\r\n",
    ])
    func `a request that says more goes to the routes`(fields: String) async throws {
        var site = TestSite()
        // After an upgrade that nobody makes, the connection is silent.
        site.settings.limits.idleSeconds = 1
        try await site.run(.live) { client in
            let given = try await client.thrice(TestSite.page, fields)
            #expect(given.allSatisfy { !$0.isFromChannel })
        }
    }

    @Test(arguments: ["HEAD", "POST", "OPTIONS"])
    func `only GET is answered by the channel`(method: String) async throws {
        try await TestSite().run(.live) { client in
            let get = Wire.request("/tech")
            let other = method + get.dropFirst("GET".count)
            let given = try await client.answers(to: [get, other, Wire.closing])
            #expect(given.count == 3)
            #expect(given.allSatisfy { !$0.isFromChannel })
        }
    }

    @Test func `HTTP/1.0 goes to the routes`() async throws {
        var site = TestSite()
        site.settings.limits.idleSeconds = 1
        try await site.run(.live) { client in
            _ = try await client.get("/tech")
            let given = try await client.answers(to: [
                "GET /tech HTTP/1.0\r\nHost: localhost\r\n\r\n"
            ])
            #expect(given.count == 1)
            #expect(given.allSatisfy { !$0.isFromChannel })
        }
    }

    @Test func `nothing is answered that the routes would not say any more`() async throws {
        let store = SwitchableStore()
        let clock = ManualClock()
        try await TestSite(store: store, clock: clock.serverClock).run(.live) { client in
            let before = try await client.thrice(TestSite.page)
            #expect(before[1].isFromChannel)
            clock.advance(by: .seconds(86_400))
            let after = try await client.answers(to: [Wire.request(TestSite.page), Wire.closing])
            #expect(!after[0].isFromChannel)

            store.turn(off: true)
            try await eventually { try await client.get("/readyz").status == .serviceUnavailable }
            let closed = try await client.thrice(TestSite.page)
            #expect(closed.allSatisfy { !$0.isFromChannel })
            #expect(closed[0].body.contains("cannot be reached"))
        }
    }
}
