import Foundation

/// A connection on which a test says what no HTTP client would.
final class RawConnection: Sendable {
    fileprivate let descriptor: Int32

    /// - Parameter source: one of this machine's addresses, all that begin with 127.
    init(port: Int, from source: String = "127.0.0.1") throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let here = Self.withAddress(source, port: 0) { bind(descriptor, $0, $1) }
        let there = Self.withAddress("127.0.0.1", port: port) { connect(descriptor, $0, $1) }
        guard here == 0, there == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    private static func withAddress(
        _ text: String, port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr(text)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    deinit { close(descriptor) }

    /// - Returns: whether the other side still took it.
    @discardableResult
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// Says that nothing more comes.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// All that comes until the other side closes, or until `seconds` have passed.
    func readToEnd(within seconds: Double = 120) -> (text: String, isClosed: Bool) {
        let end = Date().addingTimeInterval(seconds)
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let rest = end.timeIntervalSinceNow
            guard rest > 0 else { return (String(decoding: all, as: UTF8.self), false) }
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, Int32(rest * 1000) + 1) > 0 else { continue }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return (String(decoding: all, as: UTF8.self), true) }
            all += buffer[..<count]
        }
    }
}

extension RawConnection {
    /// Sends it unless the other side takes nothing more right now.
    func sendIfPossible(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        return Glibc.send(descriptor, bytes, bytes.count, flags) == bytes.count
    }

    /// The other side has closed the connection altogether.
    var isHungUp: Bool {
        var entry = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLHUP | POLLERR) != 0
    }
}
