import Engine

/// Whether two comparisons of the same pair call different ones the best for the same use.
enum WinnerCheck {
    /// What a comparison says of two alternatives for one use.
    private struct Preference: Hashable {
        let use: String
        let better: Alternative.ID
        let worse: Alternative.ID
    }

    static func diagnostics(_ all: [PlacedComparison]) -> [Diagnostic] {
        /// The path of the first file that says so.
        var earlier: [Preference: String] = [:]
        return all.flatMap { placed in
            let findings = Findings(file: placed.path)
            let compared = placed.comparison.alternatives.map(\.id)
            for (bestFor, mark) in zip(placed.comparison.bestFor, placed.places.winners) {
                let use = normal(bestFor.use)
                let winner = compared[bestFor.winner]
                var contradiction: (winner: Alternative.ID, path: String)?
                for other in compared where other != winner {
                    let opposite = Preference(use: use, better: other, worse: winner)
                    contradiction = contradiction ?? earlier[opposite].map { (other, $0) }
                    let said = Preference(use: use, better: winner, worse: other)
                    earlier[said] = earlier[said] ?? placed.path
                }
                guard let contradiction else { continue }
                findings.warning(
                    .winnerDiffers, at: mark,
                    "\(contradiction.path) calls \"\(contradiction.winner)\" the best for the same use",
                    hint: "agree on one, or say what is different about the use")
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
