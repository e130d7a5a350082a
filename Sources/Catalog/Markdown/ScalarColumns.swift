/// Places in a Markdown text with columns in Unicode scalars, as editors count: cmark counts bytes.
///
/// Asked in reading order, as the nodes of a tree come, it looks at each byte once.
struct ScalarColumns {
    private let lines: [Substring.UTF8View]
    private var line = 0
    private var bytes = 0
    private var scalars = 0

    init(of text: String) {
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// - Parameter mark: counted from 1, its column in bytes.
    mutating func place(of mark: Mark) -> Mark {
        guard lines.indices.contains(mark.line - 1) else { return mark }
        if mark.line != line || mark.column <= bytes { (line, bytes, scalars) = (mark.line, 0, 0) }
        let text = lines[line - 1]
        let between = text.dropFirst(bytes).prefix(mark.column - 1 - bytes)
        scalars += between.count { $0 & 0xC0 != 0x80 }
        bytes += between.count
        return Mark(line: line, column: scalars + 1)
    }
}
