/// How the bytes of an answer are compressed on their way.
enum ContentCoding: String, CaseIterable, Hashable, Sendable {
    case brotli = "br"
    case gzip
    case identity

    /// The coding that the client likes best; of equally liked ones the smallest answer.
    ///
    /// Source: RFC 9110, section 12.5.3. A client that refuses even `identity` gets it all the same:
    /// the RFC allows 406, and a page serves a reader better.
    /// - Parameter accepted: the value of `Accept-Encoding`; `nil` if there is none, which allows anything
    ///   and in practice comes from programs that do not decode: they get `identity`.
    init(accepted: String?) {
        guard let accepted else {
            self = .identity
            return
        }
        var qualities = Qualities()
        for element in accepted.utf8.split(separator: UInt8(ascii: ",")) {
            qualities.read(element)
        }
        self = qualities.best
    }

    /// How much the client likes each coding, in thousandths.
    private struct Qualities {
        var brotli: Int?
        var gzip: Int?
        var identity: Int?
        var others: Int?

        /// Reads one element of the list, ` gzip;q=0.5 `. What is malformed counts as refused.
        mutating func read(_ element: Substring.UTF8View.SubSequence) {
            let parts = element.split(separator: UInt8(ascii: ";"), maxSplits: 1)
            guard let first = parts.first else { return }
            let name = first.trimmed
            let quality = parts.count == 1 ? 1000 : ContentCoding.quality(parts[1])
            if name.equals("br") {
                brotli = quality
            } else if name.equals("gzip") || name.equals("x-gzip") {
                gzip = quality
            } else if name.equals("identity") {
                identity = quality
            } else if name.equals("*") {
                others = quality
            }
        }

        var best: ContentCoding {
            let brotli = brotli ?? others ?? 0
            let gzip = gzip ?? others ?? 0
            // Not naming it leaves it acceptable, but less than whatever was named.
            let identity = identity ?? 0
            if brotli > 0, brotli >= gzip, brotli >= identity { return .brotli }
            if gzip > 0, gzip >= identity { return .gzip }
            return .identity
        }
    }

    /// The weight in ` q=0.5`, in thousandths; 0 if it is not one.
    private static func quality(_ parameter: Substring.UTF8View.SubSequence) -> Int {
        let text = parameter.trimmed
        guard text.count >= 3, text.prefix(2).equals("q=") else { return 0 }
        let digits = text.dropFirst(2)
        guard let first = digits.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1")
        else { return 0 }
        var thousandths = Int(first - UInt8(ascii: "0")) * 1000
        let rest = digits.dropFirst()
        if rest.isEmpty { return thousandths }
        guard rest.first == UInt8(ascii: "."), rest.count <= 4 else { return 0 }
        var place = 100
        for digit in rest.dropFirst() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return 0 }
            thousandths += Int(digit - UInt8(ascii: "0")) * place
            place /= 10
        }
        return min(thousandths, 1000)
    }
}

extension Substring.UTF8View {
    /// Without spaces and tabs at either end.
    fileprivate var trimmed: Substring.UTF8View.SubSequence {
        var result = self[...]
        while let first = result.first, first == 0x20 || first == 0x09 { result.removeFirst() }
        while let last = result.last, last == 0x20 || last == 0x09 { result.removeLast() }
        return result
    }

    /// Equals `name`, which is given in lower case, in whatever case.
    fileprivate func equals(_ name: StaticString) -> Bool {
        count == name.utf8CodeUnitCount
            && name.withUTF8Buffer { expected in
                zip(self, expected).allSatisfy { byte, expected in
                    byte == expected
                        || ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                            && byte | 0x20 == expected)
                }
            }
    }
}
