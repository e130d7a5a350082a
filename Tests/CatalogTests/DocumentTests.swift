import Engine
import Testing

@testable import Catalog

@Suite struct DocumentReadingTests {
    private let document = Document(
        markdown: """
            # A *title*

            Opening, see [other](other.md#part) and [here](#a--part) and [there](https://x.example/).

            ## A: Part

            - one

            | figure | formula |
            |---|---|
            | *i* | a < b |
            | j | c |

            After.
            """)

    @Test func `a document is its title, its opening and its sections`() {
        #expect(document.title == "A *title*")
        #expect(document.sections.map(\.anchor) == ["a-part"])
        #expect(document.sections.map(\.title) == ["A: Part"])
        #expect(
            document.sections[0].blocks == [
                .text(html: "<ul>\n<li>one</li>\n</ul>\n"),
                .table(
                    head: ["figure", "formula"], rows: [["<em>i</em>", "a &lt; b"], ["j", "c"]]),
                .text(html: "<p>After.</p>\n"),
            ])
    }

    @Test func `a link to another document is plain text, and others stay links`() {
        guard case .text(let html) = document.opening.first else {
            Issue.record("no opening")
            return
        }
        #expect(html.contains("see other and <a href=\"#a--part\">here</a>"))
        #expect(html.contains("<a href=\"https://x.example/\">there</a>"))
    }

    @Test func `the method is the document, with every cell of its tables`() {
        let method = Document.method
        #expect(method.title == "Method: how Tradeoff decides")
        #expect(
            method.sections.map(\.anchor) == [
                "the-quiz", "the-audit", "the-scores", "the-votes", "attention",
            ])
        expectTables(3, in: method)
    }

    @Test func `what there is for programs is the document, too`() {
        #expect(Document.api.title == "Data and API: JSON, feeds and other files")
        #expect(Document.api.sections.last?.anchor == "show-a-comparison-on-your-page")
        expectTables(7, in: .api)
    }

    private func expectTables(_ count: Int, in document: Document) {
        let tables = document.sections.flatMap(\.blocks).compactMap { block in
            if case .table(let head, let rows) = block { (head, rows) } else { nil }
        }
        #expect(tables.count == count)
        for (head, rows) in tables {
            #expect(rows.allSatisfy { $0.count == head.count })
            #expect(!(head + rows.joined()).contains(""))
        }
    }
}
