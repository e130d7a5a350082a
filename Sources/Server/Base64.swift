/// RFC 4648, section 4: with padding, as a security policy wants it.
func base64(_ bytes: some Sequence<UInt8>) -> String {
    let digits = base64Digits(
        bytes, alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return digits + String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
}

/// RFC 4648, section 5, without padding: it can stand in a cookie and in an address as it is.
func base64URL(_ bytes: some Sequence<UInt8>) -> String {
    base64Digits(bytes, alphabet: urlAlphabet)
}

/// The bytes of which `text` is the one `base64URL` form; `nil` if it is none. Each value has a single
/// form: what merely decodes to the same bytes is refused.
func bytes(base64URL text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3 / 4)
    var buffer = UInt32(0)
    var bits = 0
    for digit in text.utf8 {
        guard let value = urlValue(of: digit) else { return nil }
        buffer = buffer << 6 | value
        bits += 6
        if bits >= 8 {
            bits -= 8
            bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
        }
    }
    let rest = buffer & ((1 << UInt32(bits)) - 1)
    guard bits < 6, rest == 0 else { return nil }
    return bytes
}

private let urlAlphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

private func base64Digits(_ bytes: some Sequence<UInt8>, alphabet: StaticString) -> String {
    alphabet.withUTF8Buffer { alphabet in
        var text: [UInt8] = []
        var buffer = UInt32(0)
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[Int(buffer >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt32(6 - bits) & 63)]) }
        return String(decoding: text, as: UTF8.self)
    }
}

private func urlValue(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a") + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0") + 52)
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
}
