import Foundation
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

/// The connection itself answers in order, and stays one that the framework knows.
@Suite(.serialized)
struct ChannelOrderTests {
    @Test func `what is answered at once does not overtake what waits`() async throws {
        let site = TestSite(store: SwitchableStore(delay: .milliseconds(200)))
        try await site.run(.live) { client in
            _ = try await client.thrice("/tech")
            let cookie = try #require(try await client.vote("alpha").cookie)
            // The voter's page waits for the store; the other one is there.
            let given = try await client.answers(to: [
                Wire.request(TestSite.page, "Cookie: \(cookie)\r\n"), Wire.request("/tech"),
                Wire.closing,
            ])
            #expect(given.map { $0.body.contains("You chose") } == [true, false, false])
            #expect(given.map { $0.body == "ok\n" } == [false, false, true])
        }
    }

    @Test func `many requests in one go get as many answers`() async throws {
        try await TestSite().run(.live) { client in
            _ = try await client.thrice("/tech")
            let many = String(repeating: Wire.request("/tech"), count: 200)
            let given = try await client.answers(to: [many + Wire.closing])
            #expect(given.count == 201)
            #expect(Set(given.dropLast().map(\.body)).count == 1)
            #expect(given.contains { $0.isFromChannel })
        }
    }

    @Test func `what is no HTTP behind an answer of the channel ends the connection`() async throws
    {
        try await TestSite().run(.live) { client in
            _ = try await client.thrice("/tech")
            let given = try await client.answers(to: [Wire.request("/tech") + "NONSENSE\r\n\r\n"])
            #expect(given.map(\.isFromChannel) == [true, false])
            #expect(given.last?.head.first?.hasPrefix("400 ") == true)
        }
    }

    @Test func `an answer of the channel is a sign of life`() async throws {
        var site = TestSite()
        site.settings.limits.idleSeconds = 4
        try await site.run(.live) { client in
            _ = try await client.thrice("/tech")
            let port = try #require(client.port)
            let text = try await onOwnThread {
                let connection = try RawConnection(port: port)
                for pause in [1, 1, 2.5, 0] {
                    connection.send(Wire.request("/tech"))
                    Thread.sleep(forTimeInterval: pause)
                }
                connection.send(Wire.closing)
                return connection.readToEnd().text
            }
            #expect(text.matches(of: /HTTP\/1\.1 200 OK/).count == 5)
        }
    }

    /// The framework ends a connection on which it saw no request for so long.
    @Test func `a connection in use is not idle`() async throws {
        var site = TestSite()
        site.settings.limits.idleSeconds = 2
        try await site.run(.live) { client in
            let port = try #require(client.port)
            let text = try await onOwnThread {
                let connection = try RawConnection(port: port)
                for _ in 0..<100 {
                    connection.send(Wire.request("/tech"))
                    Thread.sleep(forTimeInterval: 0.04)
                }
                connection.send(Wire.closing)
                return connection.readToEnd().text
            }
            #expect(text.matches(of: /HTTP\/1\.1 200 OK/).count == 101)
            #expect(WireText.all(in: text).contains { $0.isFromChannel })
        }
    }
}
