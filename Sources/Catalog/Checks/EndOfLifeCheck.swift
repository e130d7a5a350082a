import Engine

/// Whether a comparison says that something in it should not be begun with any more.
enum EndOfLifeCheck {
    static func report(_ placed: PlacedComparison, _ findings: Findings) {
        let comparison = placed.comparison
        let texts = [comparison.heading.thesis, comparison.overview, comparison.caveat]
        guard !texts.contains(where: saysSo) else { return }
        for (alternative, mark) in zip(comparison.alternatives, placed.places.alternatives)
        where alternative.lifeCycle.stage == .endOfLife {
            findings.warning(
                .endOfLife, at: mark,
                "\(alternative.name.quoted) is at its end of life, and neither thesis, overview "
                    + "nor caveat says so",
                hint: "write \"end of life\" there, and since when")
        }
    }

    private static func saysSo(_ prose: Prose) -> Bool {
        let text = prose.plain.lowercased()
        return text.contains("end of life") || text.contains("end-of-life")
    }
}
