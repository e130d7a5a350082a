import Crypto
import Engine

/// Work that a browser may do for its vote: `<expiry>.<difficulty>.<random>.<HMAC-SHA256>`, where the expiry
/// is in Unix seconds and the difficulty in bits. It is solved by a number with which SHA-256(challenge ‖
/// "." ‖ number) begins with so many zero bits.
///
/// Source of the idea: Adam Back, "Hashcash: A Denial of Service Counter-Measure", 2002.
struct Challenge: Sendable {
    /// What it is good for, and for nothing else.
    struct Purpose: Hashable, Sendable {
        let comparison: Comparison.ID
        let ballot: Ballot
        /// Known to the signature alone: it cannot be told from a challenge whose it is.
        let client: IPAddress
    }

    /// In seconds.
    static let lifetime = 120
    private static let longestText = 128
    private static let randomBytes = 16

    let text: String
    /// The first second in which it counts no more.
    let expiry: Int
    /// Unlike that of any other.
    let random: [UInt8]
    private let difficulty: Int

    /// A new one.
    init(for purpose: Purpose, difficulty: Int, at now: Int, key: SymmetricKey) {
        self.expiry = now + Self.lifetime
        self.difficulty = difficulty
        self.random = (0..<Self.randomBytes).map { _ in UInt8.random(in: .min ... .max) }
        let signed = "\(expiry).\(difficulty).\(base64URL(random))"
        let code = HMAC<SHA256>.authenticationCode(
            for: Self.message(signed, purpose), using: key)
        self.text = "\(signed).\(base64URL(code))"
    }

    /// One that came back; `nil` if we did not sign it, or did so for something else.
    init?(_ text: String, for purpose: Purpose, key: SymmetricKey) {
        guard text.utf8.count <= Self.longestText else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let expiry = Int(parts[0]), let difficulty = Int(parts[1]),
            let random = bytes(base64URL: parts[2]), let code = bytes(base64URL: parts[3])
        else { return nil }
        let signed = text[..<parts[2].endIndex]
        // Compares in constant time.
        guard
            HMAC<SHA256>.isValidAuthenticationCode(
                code, authenticating: Self.message(signed, purpose), using: key)
        else { return nil }
        self.text = text
        self.expiry = expiry
        self.difficulty = difficulty
        self.random = random
    }

    func isSolved(by number: String) -> Bool {
        guard (1...20).contains(number.utf8.count),
            number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return false }
        var zeros = 0
        for byte in SHA256.hash(data: Array("\(text).\(number)".utf8)) {
            zeros += byte.leadingZeroBitCount
            if byte != 0 { break }
        }
        return zeros >= difficulty
    }

    /// No identifier has a line's end in it, so that no two purposes are written alike.
    private static func message(_ signed: some StringProtocol, _ purpose: Purpose) -> [UInt8] {
        Array("\(signed)\n\(purpose.comparison)\n\(purpose.ballot.word)\n".utf8)
            + purpose.client.network.bytes
    }
}
