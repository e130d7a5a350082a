/// Text for a terminal, in lines of at most 80 characters.
struct Lines {
    static let width = 80

    private(set) var lines: [String] = []

    var text: String { lines.joined(separator: "\n") }

    mutating func blank() { lines.append("") }

    /// A paragraph, broken between words.
    /// - Parameters:
    ///   - first: what the first line begins with.
    ///   - rest: what the others begin with; as long as `first`.
    mutating func add(_ paragraph: String, first: String = "", rest: String = "") {
        var line = first
        var isEmpty = true
        for word in paragraph.split(whereSeparator: \.isWhitespace) {
            if !isEmpty, line.count + 1 + word.count > Self.width {
                lines.append(line)
                line = rest
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
    }

    /// A line as it is.
    mutating func addRow(_ line: String) { lines.append(line) }

    /// A paragraph, indented.
    mutating func add(_ paragraph: String, indent: Int) {
        let spaces = String(repeating: " ", count: indent)
        add(paragraph, first: spaces, rest: spaces)
    }
}

extension String {
    /// Filled with spaces at its end.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// Filled with spaces at its beginning.
    func rightAligned(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
