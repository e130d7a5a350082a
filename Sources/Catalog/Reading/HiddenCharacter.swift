/// A character that an editor cannot see, and that therefore no file may contain.
struct HiddenCharacter {
    enum Kind: Hashable {
        /// Control characters other than tab and line feed, separators that some programs take for
        /// the end of a line, byte order marks and what Unicode will never assign.
        case control
        /// Turns the direction of what follows, so that a text can look like another one.
        /// Source: Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities" (2021).
        case bidi
    }
    let kind: Kind
    let scalar: Unicode.Scalar
    /// In UTF-8 bytes.
    let offset: Int

    static func first(in text: String) -> HiddenCharacter? {
        var text = text
        return text.withUTF8 { first(in: $0, from: 0) }
    }

    /// - Parameter bytes: valid UTF-8.
    static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> HiddenCharacter? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0x20, byte != 0x7F else {
                if byte == 0x09 || byte == 0x0A || isBeforeLineFeed(bytes, index) {
                    index += 1
                    continue
                }
                return HiddenCharacter(kind: .control, scalar: Unicode.Scalar(byte), offset: index)
            }
            guard byte >= 0xC2 else {
                index += 1
                continue
            }
            let (scalar, length) = decode(bytes, index)
            if let kind = Kind(scalar) {
                return HiddenCharacter(kind: kind, scalar: scalar, offset: index)
            }
            index += length
        }
        return nil
    }

    /// Files with the line ends of Windows are welcome; a carriage return alone hides a line.
    private static func isBeforeLineFeed(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool
    {
        bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    }

    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> (Unicode.Scalar, length: Int) {
        let first = UInt32(bytes[index])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let lead = first & (0xFF >> UInt32(length + 1))
        let value = (1..<length).reduce(lead) { value, offset in
            value << 6 | UInt32(bytes[index + offset]) & 0x3F
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}

extension HiddenCharacter.Kind {
    fileprivate init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: self = .bidi
        case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFDD0...0xFDEF: self = .control
        case let value where value & 0xFFFE == 0xFFFE: self = .control
        default: return nil
        }
    }

    var rule: Diagnostic.Rule {
        switch self {
        case .control: .controlCharacter
        case .bidi: .bidiControl
        }
    }

    var name: String {
        switch self {
        case .control: "a control character"
        case .bidi: "a character that turns the direction of writing"
        }
    }

    var hint: String {
        switch self {
        case .control: "remove it"
        case .bidi: "remove it: with it a text can be made to look like another one"
        }
    }
}
