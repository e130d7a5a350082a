import Foundation

/// Small helpers of the chart drawers. Colours come from classes and marks from the page's symbols, so
/// that both colour schemes work and nothing needs an inline style.
enum SVG {
    /// At most one decimal, always with a point: `12`, `12.5`.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        guard tenths % 10 != 0 else { return String(tenths / 10) }
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }

    /// The mark of the alternative at `position`, centred on a point, `size` wide.
    static func mark(_ side: Side, x: Double, y: Double, size: Double = 14) -> String {
        "<use class=\"\(side.css)\" href=\"#\(side.shape)\" x=\"\(number(x - size / 2))\" "
            + "y=\"\(number(y - size / 2))\" width=\"\(number(size))\" height=\"\(number(size))\"/>"
    }

    /// Lines of at most `limit` characters, broken between words.
    static func wrapped(_ text: String, limit: Int) -> [String] {
        text.split(separator: " ").reduce(into: []) { lines, word in
            if let last = lines.last, last.count + 1 + word.count <= limit {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
