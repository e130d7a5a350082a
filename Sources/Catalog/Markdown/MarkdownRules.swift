import CMarkdown

/// What a text may not contain, though Markdown allows it.
struct MarkdownRules {
    struct Problem {
        let rule: Diagnostic.Rule
        /// Within the text.
        let mark: Mark
        let message: String
        let hint: String
    }

    /// Lists, quotations and emphasis within each other.
    static let deepestNesting = 20

    /// What the source itself contains has been reported where it stands.
    private let checksCharacters: Bool
    private let source: String
    /// Only a text with something to report is looked through for places.
    private lazy var columns = ScalarColumns(of: source)
    private var depth = 0
    private(set) var problems: [Problem] = []
    /// Addresses of this site, which only the other files can confirm.
    private(set) var links: [Located<String>] = []

    init(reading tree: MarkdownTree, from source: String) {
        self.source = source
        checksCharacters = HiddenCharacter.first(in: source) == nil
        tree.walk { node, isEntering in visit(node, isEntering: isEntering) }
    }

    private mutating func visit(_ node: MarkdownNode, isEntering: Bool) -> Bool {
        if isEntering { check(node) }
        return isWithinDepth(node, isEntering)
    }

    /// Names what is allowed: whatever else cmark may know is not.
    private mutating func check(_ node: MarkdownNode) {
        switch node.type {
        case CMARK_NODE_PARAGRAPH, CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE,
            CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            break
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
            checkCharacters(of: node)
        case CMARK_NODE_LINK:
            checkTarget(of: node)
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
            add(
                .rawHTML, node, "raw HTML is not allowed: \(node.literal.trimmed.quoted)",
                "use Markdown; write `<` in backticks or as \\<")
        case CMARK_NODE_IMAGE:
            add(
                .image, node, "images are not allowed: \(node.url.quoted)",
                "link to it; write \\! where no image was meant")
        case CMARK_NODE_HEADING:
            add(
                .markup, node, "a text has no headings: the page's own are its outline",
                "make it a paragraph; a line of --- or === below a text makes a heading, too")
        case CMARK_NODE_THEMATIC_BREAK:
            add(.markup, node, "a text has no rules between paragraphs", "remove the line")
        default:
            add(.markup, node, "this markup is not allowed", "write it as plain text")
        }
    }

    private mutating func isWithinDepth(_ node: MarkdownNode, _ isEntering: Bool) -> Bool {
        switch node.type {
        case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_EMPH, CMARK_NODE_STRONG,
            CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            depth += isEntering ? 1 : -1
        default: break
        }
        guard depth > Self.deepestNesting else { return true }
        add(
            .markup, node,
            "lists, quotations and emphasis are nested more than \(Self.deepestNesting) deep",
            "write it flat")
        return false
    }

    private mutating func checkTarget(of node: MarkdownNode) {
        guard !WebAddress.isLinkTarget(node.url) else {
            if node.url.hasPrefix("/") {
                links.append(Located(value: node.url, mark: columns.place(of: node.mark)))
            }
            return
        }
        add(
            .link, node,
            "a link leads to \(node.url.quoted), which is no address a page may link to",
            "link to https://…, mailto:…, a page of this site, /…, or a part of this page, #…"
        )
    }

    /// Entities spell what the file itself does not contain.
    private mutating func checkCharacters(of node: MarkdownNode) {
        guard checksCharacters, let found = HiddenCharacter.first(in: node.literal) else { return }
        add(
            found.kind.rule, node, "this text spells \(found.kind.name) with an entity",
            found.kind.hint)
    }

    private mutating func add(
        _ rule: Diagnostic.Rule, _ node: MarkdownNode, _ message: String, _ hint: String
    ) {
        let mark = columns.place(of: node.mark)
        problems.append(Problem(rule: rule, mark: mark, message: message, hint: hint))
    }
}
