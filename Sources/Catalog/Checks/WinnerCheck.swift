import Engine

/// Whether two comparisons of the same pair call different ones the best for the same use.
enum WinnerCheck {
    static func diagnostics(_ all: [PlacedComparison]) -> [Diagnostic] {
        var earlier: [String: [(winner: Alternative.ID, in: PlacedComparison)]] = [:]
        return all.flatMap { placed in
            let findings = Findings(file: placed.path)
            let compared = placed.comparison.alternatives
            for (bestFor, mark) in zip(placed.comparison.bestFor, placed.places.winners) {
                let use = normal(bestFor.use)
                let winner = compared[bestFor.winner]
                let other = earlier[use]?.first { other in
                    other.winner != winner.id && compared.contains { $0.id == other.winner }
                        && other.in.comparison.alternatives.contains { $0.id == winner.id }
                }
                if let other {
                    findings.warning(
                        .winnerDiffers, at: mark,
                        "\(other.in.path) calls \"\(other.winner)\" the best for the same use",
                        hint: "agree on one, or say what is different about the use")
                }
                earlier[use, default: []].append((winner.id, placed))
            }
            return findings.diagnostics
        }
    }

    /// Without case, and without the full stop.
    private static func normal(_ use: Prose) -> String {
        var text = use.plain.lowercased()
        while text.last == "." || text.last == " " { text.removeLast() }
        return text
    }
}
