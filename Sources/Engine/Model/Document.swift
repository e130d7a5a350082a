/// A document of the project that is also a page: a title, an opening, and sections.
package struct Document: Hashable, Sendable {
    package enum Block: Hashable, Sendable {
        /// Paragraphs and lists, as safe HTML.
        case text(html: String)
        /// Cells are inline HTML; each row has as many as the head.
        case table(head: [String], rows: [[String]])
    }

    package struct Section: Hashable, Sendable {
        /// By which links lead to it, made of the title as GitHub does: `the-votes`.
        package let anchor: String
        package let title: String
        package let blocks: [Block]

        package init(anchor: String, title: String, blocks: [Block]) {
            self.anchor = anchor
            self.title = title
            self.blocks = blocks
        }
    }

    package let title: String
    package let opening: [Block]
    package let sections: [Section]

    package init(title: String, opening: [Block], sections: [Section]) {
        self.title = title
        self.opening = opening
        self.sections = sections
    }
}
