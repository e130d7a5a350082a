import Foundation
import NIOCore

/// Where a connection comes from: an IPv4 or IPv6 address, without port and zone.
///
/// It never prints itself: no log, page or store may hold a visitor's address.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// IPv6's 128 bits. IPv4 has its mapped form, `::ffff:203.0.113.7`, so that one address is one value,
    /// whichever socket it came through.
    let bits: UInt128

    /// Where the connection says nothing: `::`, which nobody has.
    static let unknown = IPAddress(bits: 0)

    init(bits: UInt128) { self.bits = bits }

    /// Reads `203.0.113.7` or `2001:db8::7`, and nothing but an address.
    init?(_ text: some StringProtocol) {
        guard !text.utf8.contains(0) else { return nil }
        let text = String(text)
        var bytes = [UInt8](repeating: 0, count: 16)
        let isRead = bytes.withUnsafeMutableBytes { bytes in
            if inet_pton(AF_INET6, text, bytes.baseAddress) == 1 { return true }
            (bytes[10], bytes[11]) = (0xFF, 0xFF)
            return inet_pton(AF_INET, text, bytes.baseAddress?.advanced(by: 12)) == 1
        }
        guard isRead else { return nil }
        bits = bytes.reduce(0) { $0 << 8 | UInt128($1) }
    }

    /// `nil` for a socket of the machine itself, which has a path instead.
    init?(_ address: SocketAddress) {
        guard let text = address.ipAddress else { return nil }
        self.init(text)
    }

    var isIPv4: Bool { bits >> 32 == 0xFFFF }

    /// What its provider gave to one customer, as far as that can be told: the IPv4 /24 or the IPv6 /64.
    /// An IPv6 host takes a new address whenever it likes, within that.
    var network: IPAddress { first(ofPrefix: isIPv4 ? 96 + 24 : 64) }

    /// Its first so many bits, and zeros.
    func first(ofPrefix length: Int) -> IPAddress {
        IPAddress(bits: length == 0 ? 0 : bits & (.max << UInt128(128 - length)))
    }

    /// In network order.
    var bytes: [UInt8] { withUnsafeBytes(of: bits.bigEndian, Array.init) }

    package var description: String { isIPv4 ? "an IPv4 address" : "an IPv6 address" }
}
