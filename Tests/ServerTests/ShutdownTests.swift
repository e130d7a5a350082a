import Engine
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing
@testable import Server

@Suite(.serialized)
struct ShutdownTests {
    @Test func `told to stop, it answers what is in progress, closes the store and ends`()
        async throws
    {
        let store = SwitchableStore(delay: .milliseconds(300))
        let site = TestSite(store: store)
        let port = Mutex<Int?>(nil)
        var settings = site.settings
        settings.port = 0
        let application = try TestSite(store: store, settings: settings).application { ready in
            port.withLock { $0 = ready }
        }
        let group = ServiceGroup(
            configuration: .init(services: [application], logger: site.logger))
        async let ended: Void = group.run()
        try await eventually { port.withLock { $0 != nil } }
        let number = try #require(port.withLock { $0 })

        let connection = try RawConnection(port: number)
        connection.send(
            "POST \(TestSite.vote) HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n\r\n"
                + "choice=alpha")
        let idle = try RawConnection(port: number)
        try await Task.sleep(for: .milliseconds(100))
        await group.triggerGracefulShutdown()

        let (text, isClosed) = try await onOwnThread { connection.readToEnd() }
        #expect(text.hasPrefix("HTTP/1.1 303 "))
        #expect(isClosed)
        let isIdleClosed = try await onOwnThread { idle.readToEnd().isClosed }
        #expect(isIdleClosed)
        try await ended
        #expect(throws: (any Error).self) { try RawConnection(port: number) }
        await #expect(throws: (any Error).self) { try await store.tally(of: "alpha-vs-beta") }
    }
}
