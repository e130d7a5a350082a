import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Pages
import Synchronization
import TestSupport
import Testing
@testable import Server

struct UnknownErrorTests {
    private struct Broken: Error, CustomStringConvertible {
        var description: String { "/secret/path is broken" }
    }

    private static func site(_ log: LogLines) throws -> some ApplicationProtocol {
        let security = SecurityHeaders(inlineStyle: "", isSecure: false)
        let router = Router(context: ClientContext.self)
        router.add(middleware: Dressing(security: security))
        router.add(middleware: ErrorPages(current: try TestSite().current(), routes: []))
        router.get("/broken/:name") { _, _ -> Response in throw Broken() }
        router.get("/api/broken") { _, _ -> Response in throw Broken() }
        return Application(router: router, logger: Logger(label: "test") { _ in log.handler })
    }

    @Test(arguments: ["/broken/x?who=visitor", "/api/broken?who=visitor"])
    func `what breaks inside shows a number, and the log has the rest`(address: String) async throws
    {
        let log = LogLines()
        try await Self.site(log).test(.router) { client in
            let response = try await client.get(
                address, [.cookie: "v=personal", .userAgent: "agent"])
            #expect(response.status == .internalServerError)
            #expect(response.headers[.cacheControl] == "private, no-store")
            #expect(response.headers[.contentSecurityPolicy] != nil)
            #expect(!response.text.contains("secret"))
            #expect(!response.text.contains("Broken"))

            let line = try #require(log.lines.first { $0.contains("request failed") })
            let number = try #require(line.firstMatch(of: /hb\.request\.id=([0-9a-f]+)/)?.1)
            #expect(response.text.contains(number))
            #expect(line.contains("/secret/path is broken"))
            #expect(!log.lines.joined().contains("visitor"))
            #expect(!log.lines.joined().contains("personal"))
            #expect(!log.lines.joined().contains("agent"))
        }
    }

    @Test func `a vote that fails is one line, which names nobody`() async throws {
        let log = LogLines()
        var site = TestSite(store: SwitchableStore(isOff: true))
        site.logger = Logger(label: "test") { _ in log.handler }
        try await site.run { client in
            let response = try await client.vote("alpha", cookie: "v=personal")
            let line = try #require(log.lines.first { $0.contains("vote not confirmed") })
            let number = try #require(line.firstMatch(of: /hb\.request\.id=([0-9a-f]+)/)?.1)
            #expect(response.text.contains(number))
            #expect(line.contains("no space left"))
            #expect(!log.lines.joined().contains("personal"))
        }
    }
}

/// What was logged.
final class LogLines: Sendable {
    private let storage = Mutex<[String]>([])

    var lines: [String] { storage.withLock { $0 } }
    var handler: Handler { Handler(lines: self) }

    struct Handler: LogHandler {
        let lines: LogLines
        var logLevel = Logger.Level.info
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let text = all.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
            lines.storage.withLock { $0.append("\(event.level) \(event.message) \(text)") }
        }
    }
}

extension Logger {
    /// What it is told is heard by nobody.
    static var silent: Logger { Logger(label: "test") { _ in LogLines().handler } }
}
