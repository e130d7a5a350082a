import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
@testable import Server

struct TrustedProxiesTests {
    @Test(arguments: [
        ("10.0.0.7", "10.0.0.7", true), ("10.0.0.7", "10.0.0.6", false),
        ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
        ("10.0.0.0/8", "::ffff:10.1.2.3", true), ("::ffff:10.0.0.0/104", "10.1.2.3", true),
        ("172.16.0.0/12", "172.31.255.255", true), ("172.16.0.0/12", "172.32.0.0", false),
        ("0.0.0.0/0", "203.0.113.7", true), ("0.0.0.0/0", "2001:db8::7", false),
        ("::/0", "2001:db8::7", true), ("::/0", "203.0.113.7", false),
        ("fd00::/8", "fdff::1", true), ("fd00::/8", "fe00::1", false),
        ("2001:db8::/127", "2001:db8::1", true), ("2001:db8::/127", "2001:db8::2", false),
        ("::1", "::1", true), ("::1", "127.0.0.1", false),
    ])
    func `a network holds the addresses that begin like it`(
        network: String, address: String, isInside: Bool
    ) throws {
        let block = try IPBlock(network)
        #expect(block.contains(try #require(IPAddress(address))) == isInside)
    }

    @Test(arguments: [
        ("", "no address"), ("proxy.example", "no address"), ("10.0.0.0/", "/0 to /32"),
        ("10.0.0.0/33", "/0 to /32"), ("10.0.0.0/+8", "/0 to /32"), ("10.0.0.0/8/8", "/0 to /32"),
        ("10.0.0.0/-1", "/0 to /32"), ("fd00::/129", "/0 to /128"), ("/8", "no address"),
        ("10.1.2.3/8", "beyond its /8"), ("fd00::1/8", "beyond its /8"),
        ("10.0.0.7:80", "no address"),
        ("10.0.0.0/99999999999999999999", "/0 to /32"), (" 10.0.0.7", "no address"),
    ])
    func `what is no network is refused, and named`(text: String, reason: String) {
        let error = #expect(throws: TrustedProxies.Malformed.self) {
            try TrustedProxies(["10.0.0.7", text])
        }
        #expect(error?.description.contains("\"\(text)\"") == true)
        #expect(error?.description.contains(reason) == true)
    }

    /// A request whose peer is 10.0.0.1, with one field a line; 10.0.0.0/8 and fd00::/8 are trusted.
    @Test(
        arguments: [
            ([], "10.0.0.1"), ([""], "10.0.0.1"),
            (["203.0.113.7"], "203.0.113.7"),
            (["198.51.100.1, 203.0.113.7"], "203.0.113.7"),
            (["203.0.113.7, 10.0.0.2"], "203.0.113.7"),
            (["198.51.100.1,203.0.113.7,10.0.0.2 ,\t10.9.9.9"], "203.0.113.7"),
            (["198.51.100.1", "203.0.113.7", "10.0.0.2"], "203.0.113.7"),
            (["203.0.113.7, fd00::2"], "203.0.113.7"),
            (["::ffff:203.0.113.7, ::ffff:10.0.0.2"], "203.0.113.7"),
            (["2001:db8::7"], "2001:db8::7"), (["[2001:db8::7]"], "2001:db8::7"),
            (["[2001:db8::7]:4711"], "2001:db8::7"), (["203.0.113.7:4711"], "203.0.113.7"),
            (["203.0.113.7:4711, 10.0.0.2:80"], "203.0.113.7"),
            // Only proxies: the first of them.
            (["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
            // Malformed: the search ends at who wrote it.
            (["203.0.113.7, unknown"], "10.0.0.1"),
            (["203.0.113.7, unknown, 10.0.0.2"], "10.0.0.2"),
            (["203.0.113.7, , 10.0.0.2"], "10.0.0.2"), (["203.0.113.7,"], "10.0.0.1"),
            (["203.0.113.7", ""], "10.0.0.1"), (["203.0.113.7 10.0.0.2"], "10.0.0.1"),
            (["203.0.113.7:"], "10.0.0.1"), (["203.0.113.7:x"], "10.0.0.1"),
            (["203.0.113.7:123456"], "10.0.0.1"), (["[2001:db8::7"], "10.0.0.1"),
            (["[2001:db8::7]x"], "10.0.0.1"), (["[]"], "10.0.0.1"), (["2001:db8::7%1"], "10.0.0.1"),
            (["\"203.0.113.7\""], "10.0.0.1"), (["_hidden"], "10.0.0.1"),
            (["203.0.113.777"], "10.0.0.1"),
            (["[203.0.113.7:80"], "10.0.0.1"), (["2001:db8::7:4711:"], "10.0.0.1"),
        ] as [([String], String)])
    func `the visitor is the last address that no trusted proxy has`(
        fields: [String], client: String
    ) throws {
        let proxies = try TrustedProxies(["10.0.0.0/8", "fd00::/8"])
        let peer = try #require(IPAddress("10.0.0.1"))
        #expect(proxies.client(from: peer, forwarded: fields) == IPAddress(client))
    }

    @Test(arguments: ["203.0.113.7, 10.0.0.2", "10.0.0.2", "unknown"])
    func `what a stranger says of others is not looked at`(field: String) throws {
        let stranger = try #require(IPAddress("198.51.100.1"))
        let some = try TrustedProxies(["10.0.0.0/8"])
        for proxies in [some, TrustedProxies()] {
            #expect(proxies.client(from: stranger, forwarded: [field]) == stranger)
        }
    }

    @Test func `a context knows the other end of its connection`() async throws {
        let router = Router(context: ClientContext.self)
        router.get("/peer") { _, context in
            context.peer == IPAddress("127.0.0.1") || context.peer == IPAddress("::1")
                ? HTTPResponse.Status.ok : .badRequest
        }
        try await Application(router: router).test(.live) { client in
            let answer = try await client.get("/peer")
            #expect(answer.status == .ok)
        }
    }
}
