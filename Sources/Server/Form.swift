/// The fields of a query or a form in the order in which they came, repeated ones included.
struct Form: Sendable {
    struct Field: Hashable, Sendable {
        let name: String
        let value: String
    }

    let fields: [Field]

    /// Reads `application/x-www-form-urlencoded`. Never fails, as browsers' own readers do not: a lone `%`
    /// stands for itself, and what is not UTF-8 becomes U+FFFD, which no identifier has.
    ///
    /// Source: WHATWG URL Standard, section 5.1.
    init(_ text: some StringProtocol) {
        fields = text.utf8.split(separator: UInt8(ascii: "&")).map { pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return Field(name: decoded(parts[0]), value: parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// All values of one field.
    func values(of name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }
}

/// Undoes the percent-encoding of a part of an address.
func percentDecoded(_ text: some StringProtocol) -> String {
    decoded(text.utf8, plusIsSpace: false)
}

private func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = true) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(hexValue),
            let low = rest.dropFirst().first.flatMap(hexValue)
        {
            result.append(high << 4 | low)
            rest = rest.dropFirst(2)
        } else if byte == UInt8(ascii: "+"), plusIsSpace {
            result.append(UInt8(ascii: " "))
        } else {
            result.append(byte)
        }
    }
    return String(decoding: result, as: UTF8.self)
}

private func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
}
