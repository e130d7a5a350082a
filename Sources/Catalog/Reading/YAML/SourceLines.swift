/// The lines of a file, for what libyaml does not tell: how far a block of text is indented.
struct SourceLines {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The place itself, or where the text ends if that is earlier: libyaml notices there, one line
    /// too late, what was never closed.
    func withinText(_ mark: Mark) -> Mark {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
        let line = starts.lastIndex { $0 < end } ?? 0
        guard mark.line > line + 1 else { return mark }
        let scalars = bytes[starts[line]..<end].count { $0 & 0xC0 != 0x80 }
        return Mark(line: line + 1, column: scalars + 1)
    }

    func style(_ style: YAMLScalarStyle, of text: String, at mark: Mark) -> Node.Scalar.Style {
        switch style {
        case .plain: .plain
        case .singleQuoted, .doubleQuoted: .quoted
        case .folded: .folded
        case .literal: .literal(indentation: indentation(of: text, below: mark.line))
        }
    }

    /// The spaces that the first line of a block has in the file and no longer has in `text`.
    private func indentation(of text: String, below line: Int) -> Int {
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
        for (offset, content) in text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).enumerated() where !content.allSatisfy(isSpace) {
            guard line + offset < starts.count else { return 0 }
            let written = bytes[starts[line + offset]...].prefix(while: isSpace).count
            return max(0, written - content.prefix(while: isSpace).count)
        }
        return 0
    }
}
