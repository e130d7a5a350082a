package import Engine

/// The overall scores as a small picture: names with marks and numbers, then whose word it is.
///
/// It stands in other people's pages, so it brings its own colours, which are light on dark.
struct Badge {
    let comparison: Comparison
    let siteName: String

    private static let height = 20
    /// The shapes of the pages' symbols, in a square of 16.
    static let shapes = [
        "<circle cx=\"8\" cy=\"8\" r=\"6.5\"", "<rect x=\"2\" y=\"2\" width=\"12\" height=\"12\"",
        "<path d=\"M8 1l7.5 13.5H.5z\"", "<path d=\"M8 0l8 8-8 8-8-8z\"",
        "<path d=\"M5.5 0h5v5.5h5.5v5h-5.5v5.5h-5v-5.5h-5.5v-5h5.5z\"",
        "<path d=\"M8 15.5L.5 2h15z\"",
    ]

    var svg: String {
        var x = 8.0
        var parts = ""
        for (position, score) in comparison.overallScores.enumerated() {
            parts += Self.mark(position, x: x, y: 5.5, size: 9)
            x += 13
            parts += text("\(comparison.alternatives[position].name) \(score)", at: &x)
            x += 10
        }
        let edge = x
        x += 8
        let site = text(siteName, at: &x)
        let width = SVG.number(x + 8)
        let words = SVG.escaped(words)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(Self.height)" \
            role="img"><title>\(words)</title>\
            <rect width="\(width)" height="\(Self.height)" rx="3" fill="#1c1b18"/>\
            <path d="M\(SVG.number(edge)) 3v14" stroke="#6b665b"/>\
            <g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" fill="#fff">\
            \(parts)\(site)</g></svg>

            """
    }

    private var words: String {
        let scores = zip(comparison.alternatives, comparison.overallScores)
            .map { "\($0.name) \($1)" }
        return "\(scores.listed()) of 100, says \(siteName)"
    }

    /// The mark of the alternative at `position`, in its colour on a dark ground.
    static func mark(_ position: Int, x: Double, y: Double, size: Double) -> String {
        "<g transform=\"translate(\(SVG.number(x)) \(SVG.number(y))) scale(\(size / 16))\">"
            + "\(shapes[position]) fill=\"\(Palette.dark[position])\"/></g>"
    }

    /// About how wide a character of 11 pixels is. A text is set to exactly the sum.
    /// Source: the advances of DejaVu Sans, which Verdana's are close to.
    private static func width(of character: Character) -> Double {
        switch character {
        case "i", "j", "l", "I", ".", ",", ":", "'": 3.2
        case "f", "r", "t", " ", "-", "/", "(", ")", "J": 4.1
        case "m", "w", "M", "W": 9.9
        case "A"..."Z", "&", "#", "+": 7.7
        default: 6.8
        }
    }

    private func text(_ text: String, at x: inout Double) -> String {
        let width = text.reduce(0) { $0 + Self.width(of: $1) }
        defer { x += width }
        return "<text x=\"\(SVG.number(x))\" y=\"14\" textLength=\"\(SVG.number(width))\">"
            + "\(SVG.escaped(text))</text>"
    }
}

extension Press {
    /// The picture `/badge/{slug}.svg`.
    package func badge(_ comparison: Comparison) -> String {
        Badge(comparison: comparison, siteName: site.name).svg
    }
}
