import Engine
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import Votes

@testable import Server

/// Whom the connection itself answers is a reader like all others.
@Suite(.serialized)
struct ChannelReaderTests {
    @Test func `whom the channel answers is counted, too`() async throws {
        let store = CountingStore()
        let quiz = "\(TestSite.page)?q1=alpha&q2=beta&q3=depends"
        try await TestSite(store: store).run(.live) { client in
            _ = try await client.thrice(quiz)
            for number in 1...3 {
                for agent in ["Mozilla/5.0", "A bot"] {
                    let given = try await client.answers(
                        to: [
                            Wire.request(quiz, "User-Agent: \(agent)\r\n"),
                            Wire.closing,
                        ], from: "127.0.0.\(number)")
                    #expect(given.first?.isFromChannel == true)
                }
            }
        }
        let counted = store.attention.map(\.counted)
        #expect(counted.map { [$0.readers, $0.quizzes, $0.votes] } == [[3, 3, 0]])
    }

    /// Without a public address, whoever asks says what the site is called, and for themselves alone.
    @Test(arguments: [
        "/feed.xml", "/robots.txt", "/llms.txt", "/sitemap.xml", "\(TestSite.page).md",
    ])
    func `a name that a request used is in no answer of the channel`(
        address: String
    ) async throws {
        try await TestSite().run(.live) { client in
            for host in ["one.example", "other.example"] {
                let request = "GET \(address) HTTP/1.1\r\nHost: \(host)\r\n\r\n"
                let given = try await client.answers(to: [request, request, Wire.closing])
                #expect(given.allSatisfy { !$0.isFromChannel })
                #expect(given.first?.body.contains(host) == true)
                #expect(given.first?.body.contains("one.example") == (host == "one.example"))
            }
        }
    }

    @Test(arguments: [("127.0.0.0/8", 3), ("10.0.0.0/8", 1)])
    func `whom a trusted proxy names is counted, and nobody else's word is believed`(
        trusted: String, readers: Int
    ) async throws {
        let store = CountingStore()
        var site = TestSite(store: store)
        site.settings.trustedProxies = try TrustedProxies([trusted])
        try await site.run(.live) { client in
            _ = try await client.thrice(TestSite.page)
            for number in 1...3 {
                for more in ["", "Sec-Purpose: prefetch\r\n"] {
                    let visitor = more.isEmpty ? number : 10 + number
                    let fields =
                        "User-Agent: Mozilla/5.0\r\nX-Forwarded-For: 203.0.113.\(visitor)\r\n\(more)"
                    let given = try await client.answers(to: [
                        Wire.request(TestSite.page, fields),
                        Wire.closing,
                    ])
                    #expect(given.first?.isFromChannel == true)
                }
            }
        }
        #expect(store.attention.map(\.counted.readers) == [readers])
    }

    @Test func `what is read now is in the answers of the channel`() async throws {
        var site = TestSite()
        site.settings.limits.recordingInterval = .milliseconds(20)
        try await site.run(.live) { client in
            let before = try await client.thrice("/trending")
            #expect(before[1].isFromChannel)
            let reading = ["", "-vs-gamma"].map {
                Wire.request(TestSite.page + $0, "User-Agent: Mozilla/5.0\r\n")
            }
            for number in 1...9 {
                _ = try await client.answers(
                    to: reading + [Wire.closing], from: "127.0.0.\(number)")
            }
            try await eventually {
                let page = Wire.request("/trending")
                let now = try await client.answers(to: [page, page, Wire.closing])
                return now[1].isFromChannel && now[1].body.contains("9 readers this week")
            }
        }
    }
}
