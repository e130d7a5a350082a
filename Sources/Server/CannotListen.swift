import Foundation
import NIOCore

/// The server's address cannot be had, in words for the operator.
package struct CannotListen: Error, CustomStringConvertible {
    package let description: String

    /// `nil` if `error` is about something else.
    init?(_ error: any Error, host: String, port: Int) {
        switch error {
        case let error as IOError:
            description = Self.reason(error.errnoCode, host: host, port: port)
        case is SocketAddressError.UnknownHost:
            description = "there is no host \"\(host)\"; choose another with --host"
        default:
            return nil
        }
    }

    private static func reason(_ code: CInt, host: String, port: Int) -> String {
        switch code {
        case EADDRINUSE:
            "port \(port) of \(host) is in use already; choose another with --port, or 0 for a free one"
        case EACCES, EPERM:
            "port \(port) of \(host) needs more rights; choose one above 1023 with --port"
        case EADDRNOTAVAIL:
            "\(host) is no address of this machine; choose another with --host"
        default:
            "cannot listen on port \(port) of \(host): \(String(cString: strerror(code)))"
        }
    }
}
