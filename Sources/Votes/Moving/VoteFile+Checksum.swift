import Crypto

extension VoteFile {
    /// The SHA-256 of all lines of a file before its last. It is the file's name in a store: two
    /// files with the same votes are one.
    package struct Checksum: Hashable, Sendable, CustomStringConvertible {
        /// 64 lower-case hexadecimal digits, as in the file's last line.
        package let hexadecimal: String

        package var description: String { hexadecimal }

        init(_ hash: SHA256) {
            var digits: [UInt8] = []
            Hexadecimal.append(hash.finalize(), to: &digits)
            hexadecimal = String(decoding: digits, as: UTF8.self)
        }
    }
}

/// Bytes as pairs of lower-case digits, in which they sort as they do themselves.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }

    /// `nil` if the text is anything but pairs of lower-case digits.
    static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        var high: UInt8?
        for digit in text {
            guard let value = value(of: digit) else { return nil }
            if let known = high {
                bytes.append(known << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
