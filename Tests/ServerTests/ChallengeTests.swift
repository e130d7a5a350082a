import Crypto
import Engine
import Testing
@testable import Server

struct ChallengeTests {
    private static let key = VoteKeys.fixed.challenges
    private static let here = IPAddress(bits: 0xFFFF_CB00_7107)
    private static let purpose = purpose()

    private static func purpose(
        _ comparison: Comparison.ID = "alpha-vs-beta",
        _ ballot: Ballot = .cast(.alternative("alpha")), _ client: IPAddress = here
    ) -> Challenge.Purpose {
        .init(comparison: comparison, ballot: ballot, client: client)
    }

    private static func challenge(bits: Int = 8) -> Challenge {
        Challenge(for: purpose, difficulty: bits, at: 1_795_500_000, key: key)
    }

    @Test func `it has four parts, and comes back as it was`() throws {
        let made = Self.challenge(bits: 18)
        let parts = made.text.split(separator: ".")
        #expect(parts[0] == "1795500120")
        #expect(parts[1] == "18")
        #expect(bytes(base64URL: parts[2])?.count == 16)
        #expect(bytes(base64URL: parts[3])?.count == 32)
        #expect(parts.count == 4)
        let read = try #require(Challenge(made.text, for: Self.purpose, key: Self.key))
        #expect(read.expiry == 1_795_500_120)
        #expect(read.random == made.random)
        #expect(Self.challenge().random != Self.challenge().random)
    }

    @Test(arguments: [
        purpose("alpha-vs-beta-vs-gamma"), purpose("alpha-vs-bet"),
        purpose("alpha-vs-beta", .cast(.alternative("beta"))),
        purpose("alpha-vs-beta", .cast(.depends)), purpose("alpha-vs-beta", .withdraw),
        purpose("alpha-vs-beta", .cast(.alternative("alpha")), IPAddress(bits: 0xFFFF_CB00_7207)),
        purpose("alpha-vs-beta", .cast(.alternative("alpha")), IPAddress(bits: 0xCB00_7107)),
        purpose("alpha-vs-beta", .cast(.alternative("alpha")), .unknown),
    ])
    func `for anything else it is none`(other: Challenge.Purpose) {
        #expect(Challenge(Self.challenge().text, for: other, key: Self.key) == nil)
    }

    @Test func `the neighbours of a network may use it, too`() {
        let neighbour = Self.purpose(
            "alpha-vs-beta", .cast(.alternative("alpha")), IPAddress(bits: 0xFFFF_CB00_71C8))
        #expect(Challenge(Self.challenge().text, for: neighbour, key: Self.key) != nil)
    }

    @Test func `under another key it is none, and a new signing key changes nothing`() throws {
        let text = Self.challenge().text
        let rotated = VoteKeys.keys(signing: ["k2": "I", "k1": "A"])
        #expect(Challenge(text, for: Self.purpose, key: rotated.challenges) != nil)
        for key in [
            try VoteKeys(VoteKeys.freshFile()).challenges, VoteKeys.fixed.voters,
            VoteKeys.fixed.signing[0].key,
        ] {
            #expect(Challenge(text, for: Self.purpose, key: key) == nil)
        }
    }

    @Test func `every changed character, truncation and extension makes it none`() {
        let text = Self.challenge().text
        for position in text.indices {
            for other: Character in ["0", "9", "A", "-", ".", "é"] where text[position] != other {
                var forged = text
                forged.replaceSubrange(position...position, with: [other])
                #expect(Challenge(forged, for: Self.purpose, key: Self.key) == nil, "\(forged)")
            }
            let start = String(text[..<position])
            #expect(Challenge(start, for: Self.purpose, key: Self.key) == nil, "\(start)")
        }
        for forged in [text + "A", text + ".", "0" + text, "+" + text, text + text] {
            #expect(Challenge(forged, for: Self.purpose, key: Self.key) == nil, "\(forged)")
        }
    }

    @Test func `every flipped bit of the random part and the code makes it none`() throws {
        let parts = Self.challenge().text.split(separator: ".").map(String.init)
        for (part, count) in [(2, 16), (3, 32)] {
            for bit in 0..<(count * 8) {
                var wrong = try #require(bytes(base64URL: parts[part]))
                wrong[bit / 8] ^= 1 << UInt8(bit % 8)
                var forged = parts
                forged[part] = base64URL(wrong)
                let text = forged.joined(separator: ".")
                #expect(Challenge(text, for: Self.purpose, key: Self.key) == nil, "bit \(bit)")
            }
        }
    }

    @Test(arguments: [0, 1, 7, 8, 9, 12])
    func `as many zero bits solve it, one fewer does not`(bits: Int) {
        let challenge = Self.challenge(bits: bits)
        #expect(challenge.isSolved(by: solution(of: challenge.text, bits: bits, exactly: true)))
        guard bits > 0 else { return }
        let tooFew = solution(of: challenge.text, bits: bits - 1, exactly: true)
        #expect(!challenge.isSolved(by: tooFew))
    }

    @Test(arguments: ["", "-1", "1 ", "0x1", "１", "1.5", "123456789012345678901"])
    func `only digits solve it`(number: String) {
        #expect(!Self.challenge(bits: 0).isSolved(by: number))
    }
}
