import NIOCore
import Testing
@testable import Server

struct IPAddressTests {
    @Test(
        arguments: [
            ("203.0.113.7", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 203, 0, 113, 7]),
            ("::ffff:203.0.113.7", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 203, 0, 113, 7]),
            ("2001:db8::7", [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]),
            ("2001:DB8:0:0:0:0:0:7", [0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]),
            ("::", [UInt8](repeating: 0, count: 16)),
        ] as [(String, [UInt8])])
    func `an address is read in all its forms`(text: String, bytes: [UInt8]) {
        #expect(IPAddress(text)?.bytes == bytes)
    }

    @Test(arguments: [
        "", " ", "unknown", "localhost", "203.0.113", "203.0.113.256", "203.0.113.07", "3405803783",
        "203.0.113.7 ", "203.0.113.7:80", "[2001:db8::7]", "2001:db8::7%eth0", "2001:db8::7::",
        "203.0.113.7\0", "203.0.113.7/32", "0x7f.0.0.1", "１.2.3.4",
    ])
    func `what is not an address alone is none`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.0"), ("203.0.113.255", "203.0.113.0"),
        ("::ffff:203.0.113.7", "203.0.113.0"), ("203.0.112.255", "203.0.112.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"), ("2001:db8:1:3::", "2001:db8:1:3::"),
        ("::1", "::"), ("::fffe:203.0.113.7", "::"),
    ])
    func `a network is an IPv4 /24 or an IPv6 /64`(text: String, network: String) throws {
        #expect(try #require(IPAddress(text)).network == IPAddress(network))
    }

    @Test(arguments: ["203.0.113.7", "2001:db8::7", "::ffff:203.0.113.7", "::"])
    func `a socket's address is the same as its text`(text: String) throws {
        let socket = try SocketAddress(ipAddress: text, port: 80)
        #expect(IPAddress(socket) == IPAddress(text))
    }

    @Test func `a socket with a path has no address`() throws {
        #expect(IPAddress(try SocketAddress(unixDomainSocketPath: "/tmp/socket")) == nil)
    }

    @Test(arguments: ["203.0.113.7", "2001:db8::7"])
    func `an address does not show itself`(text: String) throws {
        let address = try #require(IPAddress(text))
        for shown in ["\(address)", String(reflecting: address), "\([address])"] {
            #expect(!shown.contains("203") && !shown.contains("db8"))
        }
    }

    @Test func `a salt hides addresses from other salts`() {
        let (one, other) = (Salt(), Salt())
        #expect(one.hash([1, 2]) == one.hash([1, 2]))
        #expect(one.hash([1, 2]) != one.hash([2, 1]))
        #expect(one.hash([1, 2]) != other.hash([1, 2]))
    }
}
