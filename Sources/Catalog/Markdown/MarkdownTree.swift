import CMarkdown

/// A parsed Markdown text. Owns cmark's tree and lends its nodes out for as long as it lives.
///
/// Everything here is iterative, as cmark itself is: a deeply nested text takes no stack.
final class MarkdownTree {
    private let root: OpaquePointer

    /// `nil` only when memory is short.
    /// - Parameter text: CommonMark, without the extensions and the "smart" punctuation of cmark.
    init?(_ text: String) {
        var text = text
        let parsed = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let parsed else { return nil }
        root = parsed
    }

    deinit {
        cmark_node_free(root)
    }

    var blocks: [MarkdownNode] {
        var blocks: [MarkdownNode] = []
        var next = cmark_node_first_child(root)
        while let node = next {
            blocks.append(MarkdownNode(node))
            next = cmark_node_next(node)
        }
        return blocks
    }

    /// Calls `visit` for each node below the document in reading order, and for containers once
    /// more on the way out; ends early when `visit` returns `false`.
    func walk(_ visit: (MarkdownNode, _ isEntering: Bool) -> Bool) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
                return
            }
            guard node != root else { continue }
            guard visit(MarkdownNode(node), event == CMARK_EVENT_ENTER) else { return }
        }
    }

    /// Lets no line break between a number and its percent sign; code stays as it is.
    func bindPercents() {
        walk { node, _ in
            if node.type == CMARK_NODE_TEXT { node.bindPercents() }
            return true
        }
    }

    /// As HTML, made by cmark in its safe mode: all text is escaped, raw HTML and dangerous
    /// addresses are left out, should `MarkdownRules` ever let one through.
    var html: String {
        guard let bytes = cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return "" }
        defer { cmark_get_default_mem_allocator().pointee.free(bytes) }
        return String(cString: bytes)
    }
}

/// A node of a `MarkdownTree`; not to be kept longer than that.
struct MarkdownNode {
    private let node: OpaquePointer

    fileprivate init(_ node: OpaquePointer) {
        self.node = node
    }

    var type: cmark_node_type { cmark_node_get_type(node) }
    var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
    var title: String { cmark_node_get_title(node).map { String(cString: $0) } ?? "" }
    /// Within the text, counted from 1; the column in bytes.
    var mark: Mark {
        Mark(
            line: max(1, Int(cmark_node_get_start_line(node))),
            column: max(1, Int(cmark_node_get_start_column(node))))
    }
    /// Of a numbered list the number of its first item, of other lists `nil`.
    var firstNumber: Int? {
        cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            ? Int(cmark_node_get_list_start(node)) : nil
    }

    fileprivate func bindPercents() {
        let bound = literal.replacing(/([0-9]) %/) { "\($0.1)\u{A0}%" }
        if bound != literal { cmark_node_set_literal(node, bound) }
    }
}
