import Crypto

/// The secrets behind the votes: what signs voters' cookies, and what turns a voter's token into what the
/// store knows of them.
package struct VoteKeys: Sendable {
    struct SigningKey: Sendable {
        let id: String
        let key: SymmetricKey
    }

    /// The first one signs, all verify.
    let signing: [SigningKey]
    /// Never changes while signing keys come and go: else every voter would become a new one.
    let voters: SymmetricKey
    /// What signs the challenges of a proof of work: the same at all servers, as long as `voters` is.
    let challenges: SymmetricKey

    private static let votersName = "voters"
    private static let keyBytes = 32

    /// Reads a key file: lines `<name>:<32 bytes in base64url>`, one of them named `voters`, the others
    /// signing keys; empty lines and lines that begin with `#` are skipped.
    /// - Throws: `Malformed` with the line's number, never with its content.
    package init(_ text: String) throws(Malformed) {
        var signing: [SigningKey] = []
        var voters: SymmetricKey?
        var challenges: SymmetricKey?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, Self.isName(parts[0]) else {
                throw Malformed(line: index + 1, reason: "it is not of the form name:key")
            }
            guard let bytes = bytes(base64URL: parts[1]), bytes.count == Self.keyBytes else {
                throw Malformed(line: index + 1, reason: "its key is not 32 bytes in base64url")
            }
            let name = String(parts[0])
            guard !signing.contains(where: { $0.id == name }),
                name != Self.votersName || voters == nil
            else {
                throw Malformed(line: index + 1, reason: "it names \"\(name)\" again")
            }
            if name == Self.votersName {
                voters = Self.derive("tradeoff voters v1", from: bytes)
                challenges = Self.derive("tradeoff challenge v1", from: bytes)
            } else {
                signing.append(
                    SigningKey(id: name, key: Self.derive("tradeoff cookie v1", from: bytes)))
            }
        }
        guard let voters, let challenges else {
            throw Malformed(line: nil, reason: "it has no line \"\(Self.votersName):…\"")
        }
        guard !signing.isEmpty else {
            throw Malformed(line: nil, reason: "it has no signing key, a line like \"k1:…\"")
        }
        self.signing = signing
        self.voters = voters
        self.challenges = challenges
    }

    /// A key file with new random keys.
    package static func freshFile() -> String {
        func key() -> String {
            base64URL(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
        }
        return """
            # The keys of the votes. Secret: who has them can vote in other voters' names.
            # Keep them with the votes' database: without them every voter becomes a new one.
            # To change the signing key, put a new line above the old one, and remove the old one
            # after 400 days. The line "\(votersName)" stays for ever.
            k1:\(key())
            \(votersName):\(key())

            """
    }

    /// What is wrong with a key file.
    package struct Malformed: Error, Hashable, CustomStringConvertible {
        /// Counted from 1; `nil` for the file as a whole.
        package let line: Int?
        package let reason: String

        package var description: String {
            line.map { "line \($0) is not a key: \(reason)" }
                ?? "the file is not complete: \(reason)"
        }
    }

    private static func isName(_ name: Substring) -> Bool {
        (1...16).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
    }

    /// One key for one purpose. Source: RFC 5869 (HKDF).
    private static func derive(_ purpose: String, from secret: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Array(purpose.utf8),
            outputByteCount: keyBytes)
    }
}
