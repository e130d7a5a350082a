import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

/// What only shows on a real connection.
@Suite(.serialized)
struct ConnectionTests {
    /// Runs a server with short deadlines; talks to it from a thread of its own, for reading waits.
    private func connection<Value: Sendable>(
        _ change: (inout Limits) -> Void = { _ in },
        _ body: @escaping @Sendable (RawConnection) throws -> Value
    ) async throws -> Value {
        var site = TestSite()
        change(&site.settings.limits)
        return try await site.run(.live) { client in
            let port = try #require(client.port)
            return try await onOwnThread { try body(RawConnection(port: port)) }
        }
    }

    private static let voteHead =
        "POST \(TestSite.vote) HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"

    @Test func `a real browser's request is answered`() async throws {
        try await TestSite().run(.live) { client in
            let response = try await client.get(TestSite.page, [.acceptEncoding: "br"])
            #expect(response.status == .ok)
            #expect(response.headers[.contentEncoding] == "br")
            #expect(response.headers[.date] != nil)
            #expect(response.headers[.server] == nil)
            #expect(try await client.vote("alpha").status == .seeOther)
        }
    }

    @Test func `what is no HTTP gets 400 with the same strict fields`() async throws {
        let (text, isClosed) = try await connection { connection in
            connection.send("NONSENSE\r\n\r\n")
            return connection.readToEnd()
        }
        #expect(text.hasPrefix("HTTP/1.1 400 "))
        #expect(text.contains("\r\nContent-Security-Policy: default-src 'none'"))
        #expect(text.contains("\r\nX-Content-Type-Options: nosniff"))
        #expect(isClosed)
    }

    @Test(arguments: [
        "X-Large: \(String(repeating: "x", count: 17_000))\r\n",
        String(repeating: "X-Many: x\r\n", count: 101),
        (0..<90).map { "X-\($0): \(String(repeating: "x", count: 200))\r\n" }.joined(),
    ])
    func `more header than 16 KiB or 100 fields gets 431`(fields: String) async throws {
        let (text, isClosed) = try await connection { connection in
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n")
            return connection.readToEnd()
        }
        #expect(text.hasPrefix("HTTP/1.1 431 "))
        #expect(text.contains("\r\nX-Frame-Options: DENY"))
        #expect(isClosed)
    }

    @Test func `a body without end gets 413, then the connection ends`() async throws {
        let (text, isClosed) = try await connection { connection in
            connection.send(Self.voteHead + "Transfer-Encoding: chunked\r\n\r\n")
            let chunk = "4000\r\n\(String(repeating: "x", count: 0x4000))\r\n"
            for _ in 0..<500 { guard connection.send(chunk) else { break } }
            return connection.readToEnd()
        }
        #expect(text.isEmpty || text.hasPrefix("HTTP/1.1 413 "))
        #expect(isClosed)
    }

    @Test(arguments: [(65_536, "303"), (65_537, "413")])
    func `a body without a length is measured as it comes`(
        length: Int, status: String
    ) async throws {
        try await TestSite().run(.live) { client in
            let port = try #require(client.port)
            let (text, isClosed) = try await onOwnThread {
                let connection = try RawConnection(port: port)
                connection.send(
                    Self.voteHead + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                // A vote, and so many more bytes that nobody reads.
                let form = "choice=alpha&" + String(repeating: "x", count: length - 13)
                for start in stride(from: 0, to: length, by: 0x4000) {
                    let chunk = form.dropFirst(start).prefix(0x4000)
                    connection.send("\(String(chunk.utf8.count, radix: 16))\r\n\(chunk)\r\n")
                }
                connection.send("0\r\n\r\n")
                return connection.readToEnd()
            }
            #expect(text.hasPrefix("HTTP/1.1 \(status) "))
            #expect(isClosed)
            let tally = try await client.tally()
            #expect(tally.contains(#""total":0"#) == (status == "413"))
        }
    }

    @Test func `a body that is announced too large is refused before it comes`() async throws {
        let (text, isClosed) = try await connection({ $0.bodySeconds = 1 }) { connection in
            connection.send(Self.voteHead + "Content-Length: 1000000000\r\n\r\n")
            return connection.readToEnd()
        }
        #expect(text.hasPrefix("HTTP/1.1 413 "))
        #expect(isClosed)
    }

    @Test func `a body that drips ends at its deadline, and is no vote`() async throws {
        var site = TestSite()
        site.settings.limits.bodySeconds = 1
        try await site.run(.live) { client in
            let port = try #require(client.port)
            let (text, isClosed) = try await onOwnThread {
                let connection = try RawConnection(port: port)
                connection.send(Self.voteHead + "Content-Length: 400\r\n\r\nchoice=alpha")
                for _ in 0..<40 {
                    guard connection.send("&") else { break }
                    Thread.sleep(forTimeInterval: 0.05)
                }
                return connection.readToEnd()
            }
            #expect(isClosed)
            #expect(!text.contains("303"))
            #expect(try await client.tally().contains(#""total":0"#))
        }
    }

    @Test(arguments: [
        "Content-Length: 12\r\n\r\nchoice=", "Transfer-Encoding: chunked\r\n\r\nc\r\nchoice=",
        "Transfer-Encoding: chunked\r\n\r\n7\r\nchoice=\r\n",
    ])
    func `a connection that ends halfway withdraws nothing`(rest: String) async throws {
        try await TestSite().run(.live) { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            let port = try #require(client.port)
            let (text, _) = try await onOwnThread {
                let connection = try RawConnection(port: port)
                connection.send(Self.voteHead + "Cookie: \(cookie)\r\n" + rest)
                connection.finish()
                return connection.readToEnd()
            }
            #expect(!text.contains("303"))
            #expect(try await client.tally().contains(#""alpha":1"#))
        }
    }

    @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: lo"])
    func `a connection that says nothing, or half a header, ends`(text: String) async throws {
        let (answer, isClosed) = try await connection({ $0.idleSeconds = 1 }) { connection in
            connection.send(text)
            return connection.readToEnd()
        }
        #expect(!answer.contains("200"))
        #expect(isClosed)
    }

    @Test func `who does not read the answers is not waited for`() async throws {
        var site = TestSite()
        site.settings.limits.stalledSeconds = 1
        site.settings.limits.idleSeconds = 60
        try await site.run(.live) { client in
            let port = try #require(client.port)
            let sent = try await onOwnThread {
                let connection = try RawConnection(port: port)
                let request = "GET \(TestSite.page) HTTP/1.1\r\nHost: localhost\r\n\r\n"
                // Asks and never reads, until the server hangs up; the kernels' buffers take megabytes.
                var sent = 0
                for _ in 0..<400 {
                    while sent < 200_000, connection.sendIfPossible(request) { sent += 1 }
                    if connection.isHungUp { return true }
                    Thread.sleep(forTimeInterval: 0.25)
                }
                return false
            }
            #expect(sent)
            #expect(try await client.get("/healthz").status == .ok)
        }
    }

    @Test func `a request to two hosts is to none`() async throws {
        let (text, _) = try await connection { connection in
            connection.send(
                "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")
            return connection.readToEnd()
        }
        #expect(text.hasPrefix("HTTP/1.1 400 "))
    }

    @Test func `requests that come in a row are answered in a row`() async throws {
        let (text, _) = try await connection { connection in
            connection.send(
                "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: a\r\n"
                    + "Connection: close\r\n\r\n")
            return connection.readToEnd()
        }
        #expect(text.matches(of: /HTTP\/1\.1 200 OK/).count == 2)
        #expect(text.contains("ok\n"))
        #expect(text.contains("Disallow: "))
    }
}
