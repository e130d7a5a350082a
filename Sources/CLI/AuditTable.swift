import Engine

/// The audits of all comparisons, a line each: where to look closer.
struct AuditTable {
    private let audits: [(comparison: Comparison, audit: Engine.Audit)]

    init(_ audits: [(Comparison, Engine.Audit)]) {
        self.audits = audits.map { (comparison: $0, audit: $1) }
    }

    var text: String {
        let slugs = audits.map(\.comparison.id.rawValue)
        let width = max("comparison".count, slugs.map(\.count).max() ?? 0)
        var lines = Lines()
        lines.addRow(
            "\("comparison".padded(to: width))  sheets     tie   clear   swing  dead  leads on")
        for (slug, entry) in zip(slugs, audits) {
            lines.addRow("\(slug.padded(to: width))  \(Self.figures(entry.audit))")
        }
        lines.blank()
        lines.add("tie, clear: of all sheets; leads on: for each alternative in the title's order")
        lines.add("swing: the largest part of all swings that one question has")
        lines.add("dead: answers that never end otherwise than skipping would")
        return lines.text
    }

    private static func figures(_ audit: Engine.Audit) -> String {
        let all = audit.sheetCount
        let clear = Ratio(audit.sheets(with: .clear), of: all).tenths
        let swing = audit.questions.map(\.swingShare).max { $0.value < $1.value }
        let dead = audit.questions.reduce(0) { $0 + $1.deadAnswers.count }
        let wins = (0..<audit.alternativeCount).map { Ratio(audit.wins(of: $0), of: all).tenths }
        return [
            String(all).rightAligned(to: 6),
            Ratio(audit.ties, of: all).tenths.rightAligned(to: 6),
            clear.rightAligned(to: 6), (swing?.tenths ?? "-").rightAligned(to: 6),
            String(dead).rightAligned(to: 4), wins.joined(separator: ", "),
        ].joined(separator: "  ")
    }
}

extension Ratio {
    /// In percent with one decimal, rounded half up: 31.3 %.
    var tenths: String {
        guard denominator > 0 else { return "0.0 %" }
        let tenths = (2000 * numerator + denominator) / (2 * denominator)
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
