import Crypto
@testable import Server

/// The first number with which this text's SHA-256 begins with exactly so many zero bits, or at least so many.
func solution(of challenge: String, bits: Int, exactly: Bool = false) -> String {
    for number in 0... {
        let digest = Array(SHA256.hash(data: Array("\(challenge).\(number)".utf8)))
        let zeros = digest.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            .leadingZeroBitCount
        if exactly ? zeros == bits : zeros >= bits { return String(number) }
    }
    return ""
}
