import Engine
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Votes
@testable import Server

struct VoterCookieTests {
    static let token = VoterToken(Array(0..<16))
    static let cookie = VoterCookie(keys: .fixed, isSecure: false)
    /// `v=v1.k1.<token>.<code>`, as a browser sends it.
    static let pair = String(cookie.setting(token).prefix { $0 != ";" })

    private static func token(in pair: String, cookie: VoterCookie = cookie) -> VoterToken? {
        cookie.token(in: [.cookie: pair])
    }

    @Test func `what was set is read`() {
        #expect(Self.token(in: Self.pair) == Self.token)
        #expect(Self.token(in: "a=b; \(Self.pair); c=d") == Self.token)
        #expect(Self.token(in: "v=forged; \(Self.pair)") == Self.token)
    }

    @Test func `a cookie is the site's alone, hidden from scripts, for a year`() {
        let attributes = Self.cookie.setting(Self.token).drop { $0 != ";" }
        #expect(attributes == "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
        let secure = VoterCookie(keys: .fixed, isSecure: true).setting(Self.token)
        #expect(secure.hasPrefix("__Host-v=v1.k1."))
        #expect(secure.hasSuffix("; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure"))
        #expect(secure.utf8.count < 4096)
    }

    @Test func `every flipped bit of the code, and of the token, makes it a stranger's`() throws {
        let parts = Self.pair.split(separator: ".")
        for (part, count) in [(2, 16), (3, 32)] {
            let right = try #require(bytes(base64URL: parts[part]))
            #expect(right.count == count)
            for bit in 0..<(count * 8) {
                var wrong = right
                wrong[bit / 8] ^= 1 << UInt8(bit % 8)
                var forged = parts.map(String.init)
                forged[part] = base64URL(wrong)
                #expect(Self.token(in: forged.joined(separator: ".")) == nil, "bit \(bit)")
            }
        }
    }

    @Test func `every truncation makes it a stranger's`() {
        for length in 0..<Self.pair.utf8.count {
            #expect(Self.token(in: String(Self.pair.prefix(length))) == nil, "\(length) bytes")
        }
    }

    @Test func `every changed character makes it a stranger's`() {
        let characters = Array(Self.pair)
        for position in 2..<characters.count {
            for other in ["A", "B", "-", ".", "=", " ", "é"]
            where String(characters[position]) != other {
                var forged = characters
                forged[position] = Character(other)
                #expect(Self.token(in: String(forged)) == nil, "\(String(forged))")
            }
        }
    }

    @Test(arguments: [
        pair.replacing("v1.k1", with: "v1.k2"), pair.replacing("v1.k1", with: "v1."),
        pair.replacing("v1.", with: "v2."), pair.replacing("v=", with: "__Host-v="),
        pair + "A", pair + ".", pair + "=", "v=", "v", "=", ";", "v=v1", "v=....", "v=v1.k1..",
        "w" + pair, "v=v1.k1." + String(repeating: "A", count: 8192),
        "v=" + String(repeating: ".", count: 8192), String(repeating: "v=;", count: 3000),
    ])
    func `whatever else comes counts as no cookie`(pair: String) {
        #expect(Self.token(in: pair) == nil)
    }

    @Test func `an old key still counts, a dropped one does not`() throws {
        let old = VoterCookie(keys: .keys(signing: ["k1": "A"]), isSecure: false)
        let both = VoterCookie(keys: .keys(signing: ["k2": "I", "k1": "A"]), isSecure: false)
        let new = VoterCookie(keys: .keys(signing: ["k2": "I"]), isSecure: false)
        let pair = String(old.setting(Self.token).prefix { $0 != ";" })
        #expect(Self.token(in: pair, cookie: both) == Self.token)
        #expect(Self.token(in: pair, cookie: new) == nil)
        let signedAgain = String(both.setting(Self.token).prefix { $0 != ";" })
        #expect(signedAgain.hasPrefix("v=v1.k2."))
        #expect(Self.token(in: signedAgain, cookie: new) == Self.token)
        #expect(Self.token(in: signedAgain.replacing("k2", with: "k1"), cookie: both) == nil)
    }

    @Test func `a voter on one page is another than on the next, and than under another key`() {
        let keys = VoteKeys.fixed
        let here = Self.token.voter(in: "alpha-vs-beta", key: keys.voters)
        #expect(here == Self.token.voter(in: "alpha-vs-beta", key: keys.voters))
        #expect(here != Self.token.voter(in: "alpha-vs-gamma", key: keys.voters))
        #expect(here != Self.token.voter(in: "alpha-vs-beta", key: keys.signing[0].key))
        #expect(here.bytes.count == 32)
    }

    @Test func `random tokens do not repeat`() {
        #expect(Set((0..<1000).map { _ in VoterToken.random() }).count == 1000)
    }

    @Test func `a forged cookie changes nobody's vote and gets a new one`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            let forged = cookie.dropLast() + (cookie.hasSuffix("A") ? "B" : "A")
            let response = try await client.vote("beta", cookie: String(forged))
            #expect(response.status == .seeOther)
            #expect(response.cookie != nil && response.cookie != cookie)
            #expect(try await client.tally().contains(#""alpha":1,"beta":1"#))
            let huge = "v=" + String(repeating: "x", count: 8192)
            #expect(try await client.vote("beta", cookie: huge).status == .seeOther)
            let page = try await client.get(TestSite.page, [.cookie: String(forged)])
            #expect(page.headers[.cacheControl]?.hasPrefix("public") == true)
        }
    }
}
