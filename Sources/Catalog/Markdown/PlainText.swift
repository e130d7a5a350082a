import CMarkdown

/// A Markdown text without its markup: paragraphs parted by an empty line, list items on lines of
/// their own behind "- " or their number.
struct PlainText {
    private struct OpenList {
        /// Of the next item; `nil` in a list without numbers.
        var number: Int?
        var items = 0
    }

    private var lines: [String] = []
    private var current = ""
    private var lists: [OpenList] = []
    /// How the lines of items begin that have no line yet: more than one when a list begins an
    /// item.
    private var markers: [String] = []

    static func of(_ tree: MarkdownTree) -> String {
        var text = PlainText()
        tree.walk { node, isEntering in
            text.visit(node, isEntering)
            return true
        }
        return text.lines.joined(separator: "\n")
    }

    private mutating func visit(_ node: MarkdownNode, _ isEntering: Bool) {
        switch node.type {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: current += node.literal
        case CMARK_NODE_SOFTBREAK: current += " "
        case CMARK_NODE_LINEBREAK: endLine()
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
            if isEntering { partFromLast() } else { endLine() }
        case CMARK_NODE_CODE_BLOCK: addCode(node.literal)
        case CMARK_NODE_LIST:
            if isEntering {
                lists.append(OpenList(number: node.firstNumber))
            } else {
                lists.removeLast()
            }
        case CMARK_NODE_ITEM:
            if isEntering { beginItem() } else if !markers.isEmpty { endLine() }
        default: break
        }
    }

    private mutating func beginItem() {
        guard var list = lists.popLast() else { return }
        if list.items == 0, lists.isEmpty { partFromLast() }
        markers.append(list.number.map { "\($0). " } ?? "- ")
        list.number = list.number.map { $0 + 1 }
        list.items += 1
        lists.append(list)
    }

    private mutating func addCode(_ code: String) {
        partFromLast()
        let end = code.hasSuffix("\n") ? code.index(before: code.endIndex) : code.endIndex
        for line in code[..<end].split(separator: "\n", omittingEmptySubsequences: false) {
            current = String(line)
            endLine()
        }
    }

    /// An empty line before a block, unless the block begins an item: `beginItem` has seen to that.
    private mutating func partFromLast() {
        if !lines.isEmpty, markers.isEmpty { lines.append("") }
    }

    private mutating func endLine() {
        let indentation = String(repeating: "  ", count: max(0, lists.count - markers.count))
        lines.append(indentation + markers.joined() + current)
        markers = []
        current = ""
    }
}
