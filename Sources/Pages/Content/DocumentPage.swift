import Engine

/// The pages `/method` and `/api`: documents of the project.
struct DocumentPage {
    let frame: Frame
    let title: String
    let opening: [Block]
    let sections: [Section]

    struct Section {
        let anchor: String
        let link: String
        let heading: String
        let blocks: [Block]
    }

    /// Either a text or a table.
    struct Block {
        let textHTML: String?
        let grid: Grid?
    }

    struct Grid {
        let headHTML: [String]
        let body: [Row]
    }

    struct Row {
        let firstHTML: String
        let restHTML: [String]
    }

    init(_ document: Document, frame: Frame) {
        self.frame = frame
        self.title = document.title
        self.opening = document.opening.map(Block.init)
        self.sections = document.sections.map {
            Section(
                anchor: $0.anchor, link: "#\($0.anchor)", heading: $0.title,
                blocks: $0.blocks.map(Block.init))
        }
    }
}

extension DocumentPage.Block {
    fileprivate init(_ block: Document.Block) {
        switch block {
        case .text(let html): self.init(textHTML: html.readable, grid: nil)
        case .table(let head, let rows):
            let body = rows.map { $0.map(\.readable) }.map {
                DocumentPage.Row(firstHTML: $0.first ?? "", restHTML: Array($0.dropFirst()))
            }
            self.init(textHTML: nil, grid: .init(headHTML: head, body: body))
        }
    }
}

extension String {
    /// With links from addresses that are written as code, where they are whole: `/feed.xml`.
    fileprivate var readable: String {
        withUnbrokenPercents.replacing(/<code>(\/[a-z0-9\/.-]*)<\/code>/) {
            "<a href=\"\($0.1)\">\($0.0)</a>"
        }
    }
}
