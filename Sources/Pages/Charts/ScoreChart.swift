import Engine
import Foundation

/// The criterion scores as a radar and as a dot plot, for 3 to 12 criteria and 2 to 6 alternatives.
struct ScoreChart {
    let criteria: [Criterion]
    let sides: [Side]
    let title: String

    /// What both charts say, in words.
    private var description: String {
        criteria.map { criterion in
            let scores = zip(sides, criterion.scores).map { "\($0.name) \($1.value)" }
            return "\(criterion.name): \(scores.joined(separator: ", "))."
        }.joined(separator: " ")
    }

    private func opening(_ kind: String, width: Double, height: Double, about: String) -> String {
        """
        <svg class="\(kind)" viewBox="0 0 \(SVG.number(width)) \(SVG.number(height))" role="img" \
        aria-labelledby="\(kind)-t \(kind)-d"><title id="\(kind)-t">\(SVG.escaped(about))</title>\
        <desc id="\(kind)-d">\(SVG.escaped(description))</desc>
        """
    }
}

// MARK: - Radar

extension ScoreChart {
    private static let size = (width: 440.0, height: 380.0)
    private static let radius = 112.0

    /// One axis for each criterion, clockwise from the top; rings at 0 (the centre), 2.5, 5, 7.5 and 10.
    var radar: String {
        let rings = [2.5, 5, 7.5, 10].map { ring in
            "<polygon class=\"\(ring < 10 ? "ring" : "axis")\" points=\"\(outline { _ in ring })\"/>"
        }
        let axes = criteria.indices.map { axis in
            let end = point(axis, at: 10)
            return """
                <path class="axis" d="M220 190L\(SVG.number(end.x)) \(SVG.number(end.y))"/>\
                \(label(of: axis))
                """
        }
        let areas = sides.enumerated().map { position, side in
            """
            <polygon class="area \(side.css)" \
            points="\(outline { Double(criteria[$0].scores[position].value) })"/>
            """
        }
        let marks = sides.enumerated().map { position, side in
            criteria.indices.map { axis in
                let at = point(axis, at: Double(criteria[axis].scores[position].value))
                return SVG.mark(side, x: at.x, y: at.y)
            }.joined()
        }
        return opening(
            "radar", width: Self.size.width, height: Self.size.height,
            about: "Radar of \(criteria.count) criteria from 0 to 10: \(title)")
            + (rings + axes + areas + marks).joined() + "</svg>"
    }

    /// In whole units: finer ones are not seen, and would weigh on the page's first view.
    private func point(_ axis: Int, at value: Double, beyond: Double = 0) -> (x: Double, y: Double)
    {
        let angle = 2 * Double.pi * Double(axis) / Double(criteria.count) - Double.pi / 2
        let distance = Self.radius * value / 10 + beyond
        return ((220 + distance * cos(angle)).rounded(), (190 + distance * sin(angle)).rounded())
    }

    private func outline(_ value: (Int) -> Double) -> String {
        criteria.indices.map { axis in
            let at = point(axis, at: value(axis))
            return "\(SVG.number(at.x)),\(SVG.number(at.y))"
        }.joined(separator: " ")
    }

    /// The criterion's name outside the last ring, set away from the centre.
    private func label(of axis: Int) -> String {
        let at = point(axis, at: 10, beyond: 16)
        let offset = at.x - 220
        let anchor = abs(offset) < 8 ? "middle" : offset > 0 ? "start" : "end"
        let lines = SVG.wrapped(criteria[axis].name, limit: 12)
        let lineHeight = 16.0
        let isAbove = at.y < 190
        let top =
            abs(offset) < 8
            ? (isAbove ? at.y - lineHeight * Double(lines.count - 1) : at.y + 10)
            : at.y + 5 - lineHeight * Double(lines.count - 1) / 2
        // By the type's own size, which is larger on phones.
        let spans = lines.enumerated().map { index, line in
            let place = index == 0 ? "y=\"\(SVG.number(top))\"" : "dy=\"1.1em\""
            return "<tspan x=\"\(SVG.number(at.x))\" \(place)>\(SVG.escaped(line))</tspan>"
        }
        return "<text text-anchor=\"\(anchor)\">\(spans.joined())</text>"
    }
}

// MARK: - Dot plot

extension ScoreChart {
    private static let rowHeight = 56.0

    /// One line for each criterion with ticks at 0, 5 and 10, the alternatives' marks on it; equal scores
    /// side by side.
    var dotPlot: String {
        let height = Self.rowHeight * Double(criteria.count) + 22
        let scale = stride(from: 0, through: 10, by: 5).map { value in
            """
            <text class="tick" x="\(SVG.number(x(Double(value))))" y="\(SVG.number(height - 5))" \
            text-anchor="middle">\(value)</text>
            """
        }
        return opening(
            "dots", width: 440, height: height,
            about: "Dot plot of \(criteria.count) criteria from 0 to 10: \(title)")
            + (criteria.indices.map(row) + scale).joined() + "</svg>"
    }

    private func x(_ value: Double) -> Double { 14 + value * 41 }

    private func row(_ index: Int) -> String {
        let y = Self.rowHeight * Double(index) + 36
        let scores = criteria[index].scores.map(\.value)
        let low = Double(scores.min() ?? 0)
        let high = Double(scores.max() ?? 0)
        let marks = sides.enumerated().map { position, side in
            let twins = scores.indices.filter { scores[$0] == scores[position] }
            let place = Double(twins.firstIndex(of: position) ?? 0) - Double(twins.count - 1) / 2
            return SVG.mark(side, x: x(Double(scores[position])) + place * 16, y: y)
        }
        return """
            <text x="14" y="\(SVG.number(y - 16))">\(SVG.escaped(criteria[index].name))</text>\
            <path class="axis" d="M14 \(SVG.number(y))h410m0-4v8m-205-8v8m-205-8v8"/>\
            <path class="gap" d="M\(SVG.number(x(low))) \(SVG.number(y))H\(SVG.number(x(high)))"/>\
            \(marks.joined())
            """
    }
}
