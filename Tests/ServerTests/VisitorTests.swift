import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Server

/// Whose requests are counted, and which are of one visitor.
struct VisitorTests {
    private static let agent =
        "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"

    private func visitor(
        _ fields: HTTPFields = [.userAgent: agent], method: HTTPRequest.Method = .get,
        from address: String = "203.0.113.7"
    ) throws -> Visitor? {
        let head = HTTPRequest(
            method: method, scheme: nil, authority: nil, path: TestSite.page, headerFields: fields)
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        return Visitor(request, from: try #require(IPAddress(address)))
    }

    @Test func `a browser is a visitor, whether it reads or votes`() throws {
        let reader = try visitor()
        let voter = try visitor(method: .post)
        #expect(reader != nil)
        #expect(voter != nil)
    }

    @Test(arguments: [
        "", "curl/8.5.0", "Go-http-client/1.1", "facebookexternalhit/1.1", "A browser",
        "mozilla/5.0", "Googlebot/2.1 (+http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit a-BOT/1",
        "Mozilla/5.0 Some Crawler 1.0", "Mozilla/5.0 (Linux) baiduspider",
        "Mozilla/5.0 (compatible; Something/7.0)", "Mozilla/5.0 HeadlessChrome/142.0.0.0",
        "Mozilla/5.0 SkypeUriPreview", "Mozilla/5.0 Chrome-Lighthouse", "Mozilla/5.0 Monitor/1",
    ])
    func `what is no browser, or has nobody before it, is none`(_ agent: String) throws {
        let visitor = try visitor([.userAgent: agent])
        #expect(visitor == nil)
    }

    @Test(arguments: [
        "Mozilla/5.0 (Macintosh)", "Mozilla/5.0 craw, spid, bo t", "Mozilla/", "Mozilla/b",
        "Mozilla/\u{FF}bo",
    ])
    func `whatever else a browser says, it is one`(_ agent: String) throws {
        let visitor = try visitor([.userAgent: agent])
        #expect(visitor != nil)
    }

    @Test func `who names no agent at all is none`() throws {
        let visitor = try visitor([:])
        #expect(visitor == nil)
    }

    @Test(arguments: [
        ("Sec-Purpose", "prefetch"), ("Sec-Purpose", "prefetch;prerender"),
        ("sec-purpose", "prefetch;anonymous-client-ip"), ("Purpose", "prefetch"),
    ])
    func `a page that is fetched in advance is not read yet`(
        _ name: String, _ purpose: String
    ) throws {
        var fields: HTTPFields = [.userAgent: Self.agent]
        fields[try #require(HTTPField.Name(name))] = purpose
        let visitor = try visitor(fields)
        #expect(visitor == nil)
    }

    @Test func `asking for the head of a page is not reading it`() throws {
        let visitor = try visitor(method: .head)
        #expect(visitor == nil)
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.7", true), ("203.0.113.7", "203.0.113.8", false),
        ("2001:db8:1:2::7", "2001:db8:1:2:ffff::8", true),
        ("2001:db8:1:2::7", "2001:db8:1:3::7", false),
        ("203.0.113.7", "::ffff:203.0.113.7", true), ("::", "203.0.113.7", false),
    ])
    func `an address is one place, in IPv6 a network`(
        _ one: String, _ other: String, _ isSame: Bool
    ) throws {
        let (one, other) = (try visitor(from: one), try visitor(from: other))
        #expect((one == other) == isSame)
    }

    @Test func `two browsers at one address are two visitors, a thousand are eight`() throws {
        let (one, other) = (try visitor(), try visitor([.userAgent: Self.agent + "1"]))
        #expect(one != other)
        let many = try (0..<1000).map { try visitor([.userAgent: "\(Self.agent) \($0)"]) }
        #expect(Set(many).count == 8)
    }
}
