import Crypto
import HTTPTypes

/// The signed cookie in which a browser keeps its token: `v1.<key>.<token>.<HMAC-SHA256>`.
struct VoterCookie: Sendable {
    /// `__Host-` makes browsers accept it only from this very host, through TLS.
    let name: String
    private let attributes: String
    private let keys: [VoteKeys.SigningKey]

    private static let version = "v1"
    /// Version, a key's name, and 16 and 32 bytes in base64url, with three dots.
    private static let longestValue = 2 + 16 + 22 + 43 + 3

    init(keys: VoteKeys, isSecure: Bool) {
        self.keys = keys.signing
        self.name = isSecure ? "__Host-v" : "v"
        self.attributes =
            "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    /// The token of a cookie that this site signed; whatever else came counts as no cookie at all.
    func token(in headers: HTTPFields) -> VoterToken? {
        guard headers.contains(.cookie) else { return nil }
        for header in headers[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") }
                guard pair.starts(with: name.utf8), pair.dropFirst(name.utf8.count).first == 0x3D,
                    pair.count <= name.utf8.count + 1 + Self.longestValue
                else { continue }
                if let token = token(from: Substring(pair.dropFirst(name.utf8.count + 1))) {
                    return token
                }
            }
        }
        return nil
    }

    /// The value of the `Set-Cookie` field that gives the browser this token for a year.
    func setting(_ token: VoterToken) -> String {
        let signed = "\(Self.version).\(keys[0].id).\(base64URL(token.bytes))"
        let code = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: keys[0].key)
        return "\(name)=\(signed).\(base64URL(code))\(attributes)"
    }

    private func token(from value: Substring) -> VoterToken? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == Self.version,
            let key = keys.first(where: { $0.id == parts[1] }),
            let token = bytes(base64URL: parts[2]), token.count == VoterToken.byteCount,
            let code = bytes(base64URL: parts[3])
        else { return nil }
        let signed = value[..<parts[2].endIndex]
        // Compares in constant time.
        let isGenuine = HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Array(signed.utf8), using: key.key)
        return isGenuine ? VoterToken(token) : nil
    }
}
