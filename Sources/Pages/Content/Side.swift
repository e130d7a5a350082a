import Engine

/// How one alternative is drawn through the whole page: its name, with its own colour and shape.
struct Side {
    let name: String
    let link: String
    /// Class that sets the colour: `a0` for the first alternative.
    let css: String
    /// Anchor of the symbol: `m0`.
    let shape: String

    init(_ alternative: Alternative, at position: Int) {
        self.name = alternative.name
        self.link = Link.alternative(alternative.id)
        self.css = "a\(position)"
        self.shape = "m\(position)"
    }

    /// The shape of one mark, in a square of 16.
    struct Symbol {
        let id: String
        let shapeSVG: String
    }

    /// The shapes of the first alternatives.
    static func symbols(_ count: Int) -> [Symbol] {
        Badge.shapes.prefix(count).enumerated().map {
            Symbol(id: "m\($0)", shapeSVG: "\($1)/>")
        }
    }
}

extension Comparison {
    var sides: [Side] { alternatives.enumerated().map { Side($1, at: $0) } }
}
