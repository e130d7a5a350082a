/// What every file must be before anybody looks at what it says: UTF-8 without hidden characters.
enum FileContents {
    /// One mebibyte: ten times the longest comparison that anybody would read.
    static let largestSize = 1 << 20

    /// The tree of a file with these bytes; `nil`, with findings that say why, if there is none.
    static func tree(of bytes: [UInt8], _ findings: Findings) -> Node? {
        guard let text = text(of: bytes, findings) else { return nil }
        return TreeBuilder.tree(of: text, findings)
    }

    static func reportTooLarge(_ findings: Findings) {
        findings.error(.tooLarge, at: .start, "the file is larger than 1 MiB", hint: "split it")
    }

    /// The bytes without their byte order mark, if they are clean.
    private static func text(of bytes: [UInt8], _ findings: Findings) -> [UInt8]? {
        guard bytes.count <= largestSize else {
            reportTooLarge(findings)
            return nil
        }
        if let offset = firstInvalidByte(in: bytes) {
            findings.error(
                .encoding, at: Mark(of: offset, in: bytes),
                "the file is not valid UTF-8 from here on",
                hint: "save it as UTF-8")
            return nil
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        return isClean(text, findings) ? text : nil
    }

    /// Reports the first hidden character of each kind: a file full of them needs no list.
    private static func isClean(_ bytes: [UInt8], _ findings: Findings) -> Bool {
        var seen: Set<HiddenCharacter.Kind> = []
        bytes.withUnsafeBufferPointer { buffer in
            var start = 0
            while seen.count < 2, let found = HiddenCharacter.first(in: buffer, from: start) {
                start = found.offset + Unicode.UTF8.width(found.scalar)
                guard seen.insert(found.kind).inserted else { continue }
                let code = String(found.scalar.value, radix: 16, uppercase: true)
                let padding = String(repeating: "0", count: max(0, 4 - code.count))
                findings.error(
                    found.kind.rule, at: Mark(of: found.offset, in: bytes),
                    "\(found.kind.name), U+\(padding)\(code), stands in the file",
                    hint: found.kind.hint)
            }
        }
        return seen.isEmpty
    }

    private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var input = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }
}

extension Mark {
    /// Where the byte at `offset` stands.
    fileprivate init(of offset: Int, in bytes: [UInt8]) {
        let before = bytes[..<offset]
        let lineFeed = UInt8(ascii: "\n")
        let lineStart = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
        let isScalarStart = { (byte: UInt8) in byte & 0xC0 != 0x80 }
        self.init(
            line: before.count { $0 == lineFeed } + 1,
            column: before[lineStart...].count(where: isScalarStart) + 1)
    }
}
