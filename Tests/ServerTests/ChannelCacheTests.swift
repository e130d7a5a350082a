import Engine
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import Votes

@testable import Server

/// What is answered on the connection itself is what the routes would answer.
@Suite(.serialized)
struct ChannelCacheTests {
    /// An answer as it came over the wire.
    private struct Answer {
        let head: [String]
        let body: String

        init(_ text: Substring) {
            let end = text.firstRange(of: "\r\n\r\n")
            let lines = text[..<(end?.lowerBound ?? text.endIndex)].components(separatedBy: "\r\n")
            head = Array(lines.drop { $0.isEmpty })
            body = end.map { String(text[$0.upperBound...]) } ?? ""
        }

        /// The framework writes the date at the end.
        var isFromChannel: Bool { head.dropFirst().first?.hasPrefix("Date: ") ?? false }

        /// In no order, as no order is meant, and without the moment.
        var fields: Set<String> { Set(head.filter { !$0.lowercased().hasPrefix("date: ") }) }
    }

    private static let closing = "Connection: close\r\n"

    private static func request(_ address: String, _ fields: String = "") -> String {
        "GET \(address) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }

    /// Sends them in a row on one connection, the last of which must close it.
    private static func answers(
        of client: any TestClientProtocol, to requests: [String], from source: String = "127.0.0.1"
    ) async throws -> [Answer] {
        let port = try #require(client.port)
        let text = try await onOwnThread {
            let connection = try RawConnection(port: port, from: source)
            for request in requests { connection.send(request) }
            return connection.readToEnd(atMost: 20).text
        }
        return text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { Answer("\r\n" + $0) }
    }

    /// Twice the same request, and once more by a client that knows something else: its answer is the
    /// same, and the routes give it. Each on a connection of its own.
    private static func thrice(
        _ client: any TestClientProtocol, _ address: String, _ fields: String = ""
    ) async throws -> [Answer] {
        var all: [Answer] = []
        for more in ["", "", "If-None-Match: \"other\"\r\n"] {
            let given = try await answers(
                of: client, to: [request(address, fields + more), request("/healthz", closing)])
            all.append(try #require(given.first))
        }
        return all
    }

    @Test(arguments: CacheTable.rows)
    func `an answer from the channel is the one of the routes`(row: CacheTable.Row) async throws {
        try await TestSite.secure.run(.live) { client in
            let address = try await row.address(client)
            for coding in ["", "Accept-Encoding: gzip\r\n", "Accept-Encoding: br\r\n"] {
                let given = try await Self.thrice(client, address, coding)
                #expect(!given[2].isFromChannel)
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
                let given = try await Self.thrice(client, address, fields)
                #expect(given.map(\.isFromChannel) == [false, true, false])
            }
        }
    }

    @Test(arguments: [
        "Cookie: a=b\r\n", "If-None-Match: \"x\"\r\n", "Host: other\r\n",
        "Expect: 100-continue\r\n", "Content-Length: 0\r\n",
        "Connection: Upgrade\r\nUpgrade: h2c\r\n",
        "Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n", "User-Agent: a\r\nUser-Agent: b\r\n",
    ])
    func `a request that says more goes to the routes`(fields: String) async throws {
        var site = TestSite()
        // After an upgrade that nobody makes, the connection is silent.
        site.settings.limits.idleSeconds = 1
        try await site.run(.live) { client in
            let given = try await Self.thrice(client, TestSite.page, fields)
            #expect(given.allSatisfy { !$0.isFromChannel })
        }
    }

    @Test(arguments: ["HEAD", "POST", "OPTIONS"])
    func `only GET is answered by the channel`(method: String) async throws {
        try await TestSite().run(.live) { client in
            let get = Self.request("/tech")
            let other = method + get.dropFirst("GET".count)
            let given = try await Self.answers(
                of: client, to: [get, other, Self.request("/healthz", Self.closing)])
            #expect(given.count == 3)
            #expect(given.allSatisfy { !$0.isFromChannel })
        }
    }

    @Test func `HTTP/1.0 goes to the routes`() async throws {
        var site = TestSite()
        site.settings.limits.idleSeconds = 1
        try await site.run(.live) { client in
            _ = try await client.get("/tech")
            let given = try await Self.answers(
                of: client, to: ["GET /tech HTTP/1.0\r\nHost: localhost\r\n\r\n"])
            #expect(given.count == 1)
            #expect(given.allSatisfy { !$0.isFromChannel })
        }
    }

    @Test func `what is answered at once does not overtake what waits`() async throws {
        let site = TestSite(store: SwitchableStore(delay: .milliseconds(200)))
        try await site.run(.live) { client in
            _ = try await Self.thrice(client, "/tech")
            let cookie = try #require(try await client.vote("alpha").cookie)
            // The voter's page waits for the store; the other one is there.
            let given = try await Self.answers(
                of: client,
                to: [
                    Self.request(TestSite.page, "Cookie: \(cookie)\r\n"), Self.request("/tech"),
                    Self.request("/healthz", Self.closing),
                ])
            #expect(given.map { $0.body.contains("You chose") } == [true, false, false])
            #expect(given.map { $0.body == "ok\n" } == [false, false, true])
        }
    }

    @Test func `many requests in one go get as many answers`() async throws {
        try await TestSite().run(.live) { client in
            _ = try await Self.thrice(client, "/tech")
            let many = String(repeating: Self.request("/tech"), count: 200)
            let given = try await Self.answers(
                of: client, to: [many + Self.request("/healthz", Self.closing)])
            #expect(given.count == 201)
            #expect(Set(given.dropLast().map(\.body)).count == 1)
            #expect(given.contains { $0.isFromChannel })
        }
    }

    @Test func `whom the channel answers is counted, too`() async throws {
        let store = CountingStore()
        let quiz = "\(TestSite.page)?q1=alpha&q2=beta&q3=depends"
        try await TestSite(store: store).run(.live) { client in
            _ = try await Self.thrice(client, quiz)
            for number in 1...3 {
                for agent in ["A browser", "A bot"] {
                    let given = try await Self.answers(
                        of: client,
                        to: [
                            Self.request(quiz, "User-Agent: \(agent)\r\n"),
                            Self.request("/healthz", Self.closing),
                        ], from: "127.0.0.\(number)")
                    #expect(given.first?.isFromChannel == true)
                }
            }
        }
        let counted = store.attention.map(\.counted)
        #expect(counted.map { [$0.readers, $0.quizzes, $0.votes] } == [[3, 3, 0]])
    }

    @Test func `nothing is answered that the routes would not say any more`() async throws {
        let store = SwitchableStore()
        let clock = ManualClock()
        try await TestSite(store: store, clock: clock.serverClock).run(.live) { client in
            let before = try await Self.thrice(client, TestSite.page)
            #expect(before[1].isFromChannel)
            clock.advance(by: .seconds(86_400))
            let after = try await Self.thrice(client, TestSite.page)
            #expect(!after[0].isFromChannel)

            store.turn(off: true)
            try await eventually { try await client.get("/readyz").status == .serviceUnavailable }
            let closed = try await Self.thrice(client, TestSite.page)
            #expect(closed.allSatisfy { !$0.isFromChannel })
            #expect(closed[0].body.contains("cannot be reached"))
        }
    }

    /// The framework ends a connection on which it saw no request for so long.
    @Test func `a connection in use is not idle`() async throws {
        var site = TestSite()
        site.settings.limits.idleSeconds = 1
        try await site.run(.live) { client in
            let port = try #require(client.port)
            let text = try await onOwnThread {
                let connection = try RawConnection(port: port)
                for _ in 0..<30 {
                    connection.send(Self.request("/tech"))
                    Thread.sleep(forTimeInterval: 0.1)
                }
                connection.send(Self.request("/healthz", Self.closing))
                return connection.readToEnd(atMost: 20).text
            }
            #expect(text.matches(of: /HTTP\/1\.1 200 OK/).count == 31)
            let given = text.components(separatedBy: "HTTP/1.1 ").dropFirst()
            #expect(given.contains { Answer("\r\n" + $0).isFromChannel })
        }
    }
}
