import Crypto

/// A random secret that lives in memory only. What it makes of an address says nothing to anybody, and can
/// be compared with nothing once the salt is gone.
struct Salt: Sendable {
    private let key = SymmetricKey(size: .bits256)

    /// HMAC-SHA256, its first 128 bits. Equal bytes give equal numbers as long as the salt lives.
    func hash(_ bytes: [UInt8]) -> UInt128 {
        let code = HMAC<SHA256>.authenticationCode(for: bytes, using: key)
        return code.withUnsafeBytes { $0.loadUnaligned(as: UInt128.self) }
    }
}
