import CMarkdown
import Engine

/// A text of the catalog, and what must be changed in it before it is `prose`.
struct MarkdownReading {
    let prose: Prose?
    let problems: [MarkdownRules.Problem]
    /// Addresses of this site that it links to, and where in the text.
    let links: [Located<String>]

    /// A text may have several paragraphs, lists, quotations and blocks of code.
    init(text source: String) {
        self.init(source) { tree, _ in tree.html }
    }

    /// A line is one paragraph; its HTML goes without the `<p>`.
    init(line source: String) {
        self.init(source) { tree, problems in
            if let problem = Self.problemOfLine(tree) {
                problems.append(problem)
                return ""
            }
            return Self.inner(tree.html)
        }
    }

    private init(
        _ source: String, html: (MarkdownTree, inout [MarkdownRules.Problem]) -> String
    ) {
        guard let tree = MarkdownTree(source) else {
            prose = nil
            problems = [Self.problem(.empty, "the text cannot be read", "make it shorter")]
            links = []
            return
        }
        let rules = MarkdownRules(reading: tree, from: source)
        var problems = rules.problems
        links = rules.links
        let plain = problems.isEmpty ? PlainText.of(tree) : ""
        tree.bindPercents()
        let html = problems.isEmpty ? html(tree, &problems) : ""
        if problems.isEmpty, !plain.contains(where: { !$0.isWhitespace }) {
            problems.append(Self.problem(.empty, "the text says nothing", "write something"))
        }
        self.problems = problems
        prose = problems.isEmpty ? Prose(markdown: source, html: html, plain: plain) : nil
    }

    private static func problemOfLine(_ tree: MarkdownTree) -> MarkdownRules.Problem? {
        let blocks = tree.blocks
        guard let first = blocks.first else { return nil }
        guard first.type == CMARK_NODE_PARAGRAPH else {
            return problem(
                .notALine, "Markdown takes this line for a list, a quotation or code",
                "begin it with another word; \"2026.\" begins a list, \"2026\\.\" does not"
            )
        }
        guard blocks.count == 1 else {
            return problem(.notALine, "this must be one paragraph", "remove the empty line")
        }
        var breaks = false
        tree.walk { node, _ in
            breaks = node.type == CMARK_NODE_LINEBREAK
            return !breaks
        }
        return breaks
            ? problem(.notALine, "this must be one line", "remove the forced line break") : nil
    }

    private static func inner(_ html: String) -> String {
        var inner = html[...]
        if inner.hasPrefix("<p>") { inner = inner.dropFirst(3) }
        if inner.hasSuffix("</p>\n") { inner = inner.dropLast(5) }
        return String(inner)
    }

    private static func problem(
        _ rule: Diagnostic.Rule, _ message: String, _ hint: String
    ) -> MarkdownRules.Problem {
        MarkdownRules.Problem(rule: rule, mark: .start, message: message, hint: hint)
    }
}
