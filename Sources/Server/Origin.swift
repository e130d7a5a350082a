/// A web origin: scheme, host and, unless it is the scheme's own, port. `https://tradeoff.example`.
package struct Origin: Hashable, Sendable, CustomStringConvertible {
    package let isSecure: Bool
    /// Host and port as an `Origin` header names them, in lower case: `localhost:8080`.
    let authority: String

    /// Reads `http://…` or `https://…` without a path, except a single slash; `nil` for anything else.
    package init?(_ text: String) {
        let text = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        var authority = text.dropFirst(scheme.count)
        if authority.last == "/" { authority.removeLast() }
        self.init(isSecure: scheme == "https://", authority: authority)
    }

    /// - Parameter authority: host and port as they stand in a `Host` header.
    init?(isSecure: Bool, authority: some StringProtocol) {
        let (host, port) = Self.split(authority.lowercased())
        guard Self.isHost(host) else { return nil }
        switch port {
        case nil, isSecure ? "443" : "80":
            self.authority = String(host)
        case let port?:
            guard let number = UInt16(port), number > 0 else { return nil }
            self.authority = "\(host):\(number)"
        }
        self.isSecure = isSecure
    }

    package var description: String { "\(isSecure ? "https" : "http")://\(authority)" }

    private static func split(_ authority: String) -> (host: Substring, port: Substring?) {
        guard let colon = authority.lastIndex(of: ":"), authority.last != "]" else {
            return (authority[...], nil)
        }
        return (authority[..<colon], authority[authority.index(after: colon)...])
    }

    /// A name, an IPv4 address or an IPv6 address in brackets.
    private static func isHost(_ host: Substring) -> Bool {
        if host.first == "[", host.last == "]" {
            let inner = host.dropFirst().dropLast()
            return !inner.isEmpty
                && inner.utf8.allSatisfy { Self.isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }
        }
        return (1...253).contains(host.utf8.count)
            && host.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
