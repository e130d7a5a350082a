import Crypto
import Engine
import Votes

/// Who a browser is: 128 random bits that only it knows.
struct VoterToken: Hashable, Sendable {
    static let byteCount = 16

    let bytes: [UInt8]

    /// - Precondition: 16 bytes.
    init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.byteCount)
        self.bytes = bytes
    }

    /// A new one, from the system's cryptographic generator.
    static func random() -> VoterToken {
        VoterToken((0..<byteCount).map { _ in UInt8.random(in: .min ... .max) })
    }

    /// What the store gets to know: HMAC(key, token ‖ comparison). A stolen database can neither make a
    /// cookie from it, nor tell which votes on two comparisons come from one browser.
    func voter(in comparison: Comparison.ID, key: SymmetricKey) -> Voter {
        Voter(
            HMAC<SHA256>.authenticationCode(
                for: bytes + Array(comparison.rawValue.utf8), using: key))
    }
}
