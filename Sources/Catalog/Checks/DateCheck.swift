import Engine

/// Whether an edition is as young as it calls itself.
enum DateCheck {
    /// One may be written late in the year before.
    static func report(_ placed: PlacedComparison, _ findings: Findings) {
        let edition = placed.comparison.heading.edition
        let updated = placed.comparison.lastUpdated
        guard updated.year < edition - 1 else { return }
        findings.warning(
            .editionAge, at: placed.places.edition,
            "this is called the edition of \(edition), but was last changed on \(updated)",
            hint: "look through it again and write that into its history, or call it older")
    }
}
