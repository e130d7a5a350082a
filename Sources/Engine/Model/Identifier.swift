/// The name by which files, addresses and forms refer to one `Owner`: `rust`, `memory-safety`.
///
/// Lower-case ASCII letters and digits in groups joined by single hyphens, 1 to 64 bytes, so that an
/// identifier can stand in an address, a form field and an HTML `id` as it is.
package struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String

    /// `nil` if `rawValue` is not of the form above.
    package init?(_ rawValue: String) {
        guard (1...64).contains(rawValue.utf8.count), Self.isWellFormed(rawValue.utf8) else {
            return nil
        }
        self.rawValue = rawValue
    }

    package var description: String { rawValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    private static func isWellFormed(_ bytes: String.UTF8View) -> Bool {
        let hyphen = UInt8(ascii: "-")
        var previous = hyphen
        for byte in bytes {
            let isLetterOrDigit =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard isLetterOrDigit || (byte == hyphen && previous != hyphen) else { return false }
            previous = byte
        }
        return previous != hyphen
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// For names written in code. A malformed one is a programmer's mistake and stops the program.
    package init(stringLiteral value: String) {
        guard let identifier = Self(value) else {
            preconditionFailure("not an identifier: \(value)")
        }
        self = identifier
    }
}
