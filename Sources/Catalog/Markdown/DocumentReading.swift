package import Engine

extension Document {
    /// How everything is computed: the project's own document, compiled in, so that there is one text.
    package static let method = Document(markdown: methodText)

    /// The same as Markdown.
    package static let methodText = text(PackageResources.method_md)

    /// Likewise what there is for programs and other sites.
    package static let api = Document(markdown: apiText)

    package static let apiText = text(PackageResources.api_md)

    private static func text(_ file: [UInt8]) -> String {
        withoutLinksToDocuments(String(decoding: file, as: UTF8.self))
    }

    /// Those become plain text, for other documents are no pages.
    private static func withoutLinksToDocuments(_ markdown: String) -> String {
        markdown.replacing(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/) { String($0.1) }
    }

    /// Reads a document of the project's own: `# Title`, `## Section`, tables, and otherwise what texts of
    /// the catalog may have.
    init(markdown: String) {
        let text = Self.withoutLinksToDocuments(markdown)
        var title = ""
        var parts: [(title: String, lines: [Substring])] = [("", [])]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# ") {
                title = String(line.dropFirst(2))
            } else if line.hasPrefix("## ") {
                parts.append((String(line.dropFirst(3)), []))
            } else {
                parts[parts.count - 1].lines.append(line)
            }
        }
        self.init(
            title: title, opening: Self.blocks(parts[0].lines),
            sections: parts.dropFirst().map { part in
                Section(
                    anchor: Self.anchor(of: part.title), title: part.title,
                    blocks: Self.blocks(part.lines))
            })
    }

    private static func anchor(of title: String) -> String {
        String(
            title.lowercased().compactMap { character -> Character? in
                character == " " ? "-" : character.isLetter || character.isNumber ? character : nil
            })
    }

    /// Lines that begin with a bar are a table, all others text.
    private static func blocks(_ lines: [Substring]) -> [Block] {
        var blocks: [Block] = []
        var rest = lines[...]
        while let first = rest.first {
            let isTable = first.hasPrefix("|")
            let run = rest.prefix { $0.hasPrefix("|") == isTable }
            rest = rest.dropFirst(run.count)
            if isTable {
                blocks.append(table(run.map(cells)))
            } else if let tree = MarkdownTree(run.joined(separator: "\n")), !tree.blocks.isEmpty {
                blocks.append(.text(html: tree.html))
            }
        }
        return blocks
    }

    /// The second row is the line below the head.
    private static func table(_ rows: [[String]]) -> Block {
        .table(head: rows.first ?? [], rows: Array(rows.dropFirst(2)))
    }

    private static func cells(_ row: Substring) -> [String] {
        row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
            MarkdownReading(line: String($0)).prose?.html ?? ""
        }
    }
}
