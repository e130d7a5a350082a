package import Engine

/// What a link to a comparison looks like where others post it: names, scores and date, 1200 by 630
/// pixels, which is what the Open Graph's readers show whole.
struct PreviewPicture {
    let comparison: Comparison
    let siteName: String

    static let width = 1_200
    static let height = 630
    private static let margin = 72.0

    var svg: String {
        let heading = comparison.heading
        let title = PictureTitle(heading.title)
        var y = 150.0
        var parts = text(siteName, x: Self.margin, y: 84, size: 30, weight: 650, colour: "#5b574e")
        for line in title.lines {
            parts += text(
                line, x: Self.margin, y: y + title.size * 0.3, size: title.size, weight: 600)
            y += title.size * 1.1
        }
        let rows = comparison.overallScores.enumerated()
        let step = min(92, (540 - y) / Double(comparison.alternatives.count))
        for (position, score) in rows {
            parts += row(position, score, y: y + step * Double(position) + 8, step: step)
        }
        let note = """
            Scores out of 100. Edition \(heading.edition), last updated \(comparison.lastUpdated.long)
            """
        parts += text(note, x: Self.margin, y: 590, size: 28, colour: "#5b574e")
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(Self.height)" \
            viewBox="0 0 \(Self.width) \(Self.height)">\
            <rect width="100%" height="100%" fill="#fbfaf6"/>\
            <rect width="100%" height="14" fill="#1c1b18"/>\(parts)</svg>
            """
    }

    /// A mark, a name, a bar and a score.
    private func row(_ position: Int, _ score: Int, y: Double, step: Double) -> String {
        let size = min(40, step * 0.55)
        let colour = Palette.light[position]
        let (start, length) = (460.0, 540.0)
        let middle = y + size * 0.5
        let names = comparison.alternatives.map { $0.name.shortened(to: 28) }
        // Long names make all smaller, so that they end before the bars begin.
        let nameSize = size * min(1, 15 / Double(names.map(\.count).max() ?? 1))
        return "<g transform=\"translate(\(SVG.number(Self.margin)) \(SVG.number(y))) "
            + "scale(\(size / 16))\">\(Badge.shapes[position]) fill=\"\(colour)\"/></g>"
            + text(
                names[position], x: Self.margin + 60, y: y + size * 0.5 + nameSize * 0.35,
                size: nameSize)
            + bar(x: start, y: middle - 9, length: length, colour: "#d9d4c7")
            + bar(x: start, y: middle - 9, length: length * Double(score) / 100, colour: colour)
            + text(
                "\(score)", x: start + length + 28, y: y + size * 0.9, size: size * 1.1,
                weight: 650)
    }

    private func bar(x: Double, y: Double, length: Double, colour: String) -> String {
        "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(SVG.number(length))\" "
            + "height=\"18\" fill=\"\(colour)\"/>"
    }

    private func text(
        _ text: String, x: Double, y: Double, size: Double, weight: Int = 400,
        colour: String = "#1c1b18"
    ) -> String {
        "<text x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" font-size=\"\(SVG.number(size))\" "
            + "font-weight=\"\(weight)\" font-family=\"Liberation Sans, DejaVu Sans, sans-serif\" "
            + "fill=\"\(colour)\">\(SVG.escaped(text))</text>"
    }
}

extension Press {
    /// Tells two pictures of a comparison apart, for an address whose content never changes.
    package func picturePrint(of comparison: Comparison) -> String {
        Fingerprint.of(Array(PreviewPicture(comparison: comparison, siteName: site.name).svg.utf8))
    }

    /// The PNG `/og/{slug}-{print}.png`; `nil` if it cannot be drawn.
    package func picture(of comparison: Comparison) -> [UInt8]? {
        PNG.bytes(
            ofSVG: PreviewPicture(comparison: comparison, siteName: site.name).svg,
            width: PreviewPicture.width, height: PreviewPicture.height)
    }
}
