import Engine

/// Whether overall scores go in a circle: A above B, B above C, and C above A.
enum CircleCheck {
    /// Of circles that share an alternative, only the first that is found is reported.
    static func diagnostics(_ all: [PlacedComparison]) -> [Diagnostic] {
        var order = ScoreOrder(all.map(\.comparison))
        var diagnostics: [Diagnostic] = []
        while let circle = order.removeCircle() { diagnostics.append(diagnostic(of: circle, all)) }
        return diagnostics
    }

    /// In the last of the files that make the circle.
    private static func diagnostic(
        of circle: [ScoreOrder.Step], _ all: [PlacedComparison]
    ) -> Diagnostic {
        let last = all[circle.map(\.comparison).max() ?? 0]
        let words = circle.map { step in
            "\"\(step.higher)\" above \"\(step.lower)\" in \(all[step.comparison].comparison.id)"
        }
        let mark = last.places.alternatives[0]
        return Diagnostic(
            file: last.path, line: mark.line, column: mark.column, severity: .warning,
            rule: .scoreCircle,
            message: "the overall scores go in a circle: \(words.joined(separator: ", "))",
            hint: "see whether they ask the same of what they compare")
    }
}
