/// Addresses that begin alike: `10.0.0.0/8`, `fd00::/8`, or a single one, `203.0.113.7`.
///
/// Source: RFC 4632 (CIDR).
struct IPBlock: Hashable, Sendable {
    private let first: IPAddress
    /// In bits of the 128.
    private let prefix: Int

    /// - Throws: `Malformed`, also for `10.1.2.3/8`: who writes that may have meant the one address, and
    ///   would trust sixteen million.
    init(_ text: some StringProtocol) throws(Malformed) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(parts[0]) else {
            throw Malformed(reason: "is no address like 10.0.0.7 and no network like 10.0.0.0/8")
        }
        // `::ffff:10.0.0.0/104` counts its own 128 bits; `10.0.0.0/8` only the last 32.
        let isShort = address.isIPv4 && !parts[0].contains(":")
        let longest = isShort ? 32 : 128
        var length = longest
        if parts.count == 2 {
            guard let given = Self.length(parts[1]), given <= longest else {
                throw Malformed(reason: "can only end in /0 to /\(longest)")
            }
            length = given
        }
        prefix = length + (isShort ? 96 : 0)
        first = address.first(ofPrefix: prefix)
        guard first == address else {
            throw Malformed(reason: "has bits beyond its /\(length): give its first address")
        }
    }

    /// IPv4 is in no IPv6 block: `::/0` is all of IPv6, and no more.
    func contains(_ address: IPAddress) -> Bool {
        address.isIPv4 == first.isIPv4 && address.first(ofPrefix: prefix) == first
    }

    struct Malformed: Error {
        /// Goes on after the text that is meant.
        let reason: String
    }

    private static func length(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
