import Foundation
import HummingbirdTesting
import TestSupport
import Testing

/// What goes over the wire, to the byte.
enum Wire {
    /// Ends the connection; only the framework can, so its answer comes from the routes.
    static let closing = request("/healthz", "Connection: close\r\n")

    static func request(_ address: String, _ fields: String = "") -> String {
        "GET \(address) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }
}

/// An answer as it came over the wire.
struct WireText {
    let head: [String]
    let body: String

    /// - Parameter text: without the version of HTTP at its beginning.
    fileprivate init(_ text: String) {
        let end = text.firstRange(of: "\r\n\r\n")
        head = text[..<(end?.lowerBound ?? text.endIndex)].components(separatedBy: "\r\n")
        body = end.map { String(text[$0.upperBound...]) } ?? ""
    }

    static func all(in text: String) -> [WireText] {
        text.components(separatedBy: "HTTP/1.1 ").dropFirst().map(WireText.init)
    }

    /// The framework writes the date at the end.
    var isFromChannel: Bool { head.dropFirst().first?.hasPrefix("Date: ") ?? false }

    /// In no order, as no order is meant, and without the moment.
    var fields: Set<String> { Set(head.filter { !$0.lowercased().hasPrefix("date: ") }) }
}

extension TestClientProtocol {
    /// Sends them in a row on one connection, the last of which must end it.
    func answers(
        to requests: [String], from source: String = "127.0.0.1"
    ) async throws -> [WireText] {
        let port = try #require(port)
        return try await onOwnThread {
            let connection = try RawConnection(port: port, from: source)
            for request in requests { connection.send(request) }
            return WireText.all(in: connection.readToEnd().text)
        }
    }

    /// Twice the same request, after one that is answered quickly, and once more by a client that knows
    /// something else: its answer is the same, and the routes give it. Each on a connection of its own.
    func thrice(_ address: String, _ fields: String = "") async throws -> [WireText] {
        _ = try await answers(to: [Wire.request(address, fields), Wire.closing])
        var all: [WireText] = []
        for more in ["", "", "If-None-Match: \"other\"\r\n"] {
            let given = try await answers(
                to: [Wire.request(address, fields + more), Wire.closing])
            all.append(try #require(given.first))
        }
        return all
    }
}
