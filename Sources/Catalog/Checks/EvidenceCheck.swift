import Engine

/// Whether what a comparison is decided by says on what it rests.
enum EvidenceCheck {
    static func report(_ claim: Claim, in place: TextPlace, _ field: Field) {
        guard place.needsEvidence, claim.sources.isEmpty, !claim.isJudgement else { return }
        let advice =
            place == .scoreReason
            ? "add sources: […], or judgement: true if it is yours"
            : "write {text: …, sources: […]}, or {text: …, judgement: true} if it is yours"
        field.findings.warning(
            .unsourced, at: field.mark, "\(field.name) names no source", hint: advice)
    }

    /// Warns of sources that nobody has looked at for a year.
    /// - Parameter uses: how many claims name a source.
    static func reportStale(
        _ sources: [Source], _ uses: [Source.ID: Int], _ marks: [Source.ID: Mark], on today: Day,
        _ findings: Findings
    ) {
        for source in sources where source.isStale(on: today) {
            guard let count = uses[source.id], let mark = marks[source.id] else { continue }
            findings.warning(
                .stale, at: mark,
                "\(count == 1 ? "a claim rests" : "\(count) claims rest") on "
                    + "\(source.id.rawValue.quoted), which was last checked on \(source.checked)",
                hint: "see whether it still says so, and write down when")
        }
    }

    static func reportStale(_ checked: Day, at mark: Mark, on today: Day, _ findings: Findings) {
        guard checked.isMoreThanAYear(before: today) else { return }
        findings.warning(
            .stale, at: mark, "the stage was last checked on \(checked)",
            hint: "see whether it still is so, and write down when")
    }
}
