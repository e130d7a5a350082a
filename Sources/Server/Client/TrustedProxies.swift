/// The proxies that an operator vouches for: what they say about where a request came from is believed.
package struct TrustedProxies: Sendable {
    private let blocks: [IPBlock]

    /// None: `X-Forwarded-For` is not looked at.
    package init() { blocks = [] }

    /// - Parameter texts: addresses and networks, `10.0.0.7`, `fd00::/8`.
    /// - Throws: `Malformed`, in words for the operator.
    package init(_ texts: [String]) throws(Malformed) {
        var blocks: [IPBlock] = []
        for text in texts {
            do {
                blocks.append(try IPBlock(text))
            } catch {
                throw Malformed(description: "the trusted proxy \"\(text)\" \(error.reason)")
            }
        }
        self.blocks = blocks
    }

    package struct Malformed: Error, CustomStringConvertible {
        package let description: String
    }

    func contains(_ address: IPAddress) -> Bool {
        blocks.contains { $0.contains(address) }
    }

    /// Who sent a request, by what the proxies on its way say: each appends the address from which it got
    /// the request. So the list is read from its end for as long as the one who wrote the entry is
    /// trusted; what stands further to the left anybody may have made up.
    ///
    /// - Parameters:
    ///   - peer: the other end of the connection.
    ///   - forwarded: the `X-Forwarded-For` fields, in their order.
    /// - Returns: the last address that can be relied on; the peer's where nothing else can.
    func client(from peer: IPAddress, forwarded: [String]) -> IPAddress {
        var client = peer
        for field in forwarded.reversed() {
            let hops = field.split(separator: ",", omittingEmptySubsequences: false)
            for hop in hops.reversed() {
                guard contains(client), let address = Self.address(of: hop) else { return client }
                client = address
            }
        }
        return client
    }

    /// Some proxies write the port, too: `203.0.113.7:4711`, `[2001:db8::7]:4711`.
    private static func address(of hop: Substring) -> IPAddress? {
        let hop = hop.trimmingPrefix { $0 == " " || $0 == "\t" }
        let text = hop.prefix { $0 != " " && $0 != "\t" }
        guard hop[text.endIndex...].allSatisfy({ $0 == " " || $0 == "\t" }) else { return nil }
        if let address = IPAddress(text) { return address }
        if text.first == "[", let end = text.firstIndex(of: "]") {
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || isPort(rest) else { return nil }
            return IPAddress(text[..<end].dropFirst())
        }
        guard let colon = text.lastIndex(of: ":"), isPort(text[colon...]),
            let address = IPAddress(text[..<colon]), address.isIPv4
        else { return nil }
        return address
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.first == ":" && (2...6).contains(text.utf8.count)
            && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}
