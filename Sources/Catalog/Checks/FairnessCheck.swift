import Engine

/// Whether each alternative can win, clearly, and about equally often.
struct FairnessCheck {
    let placed: PlacedComparison
    let audit: Audit

    private var comparison: Comparison { placed.comparison }
    private var mark: Mark { placed.places.quiz }

    func report(_ findings: Findings) {
        reportShares(findings)
        reportTies(findings)
        for position in comparison.alternatives.indices where isNeverClear(position) {
            findings.warning(
                .neverClear, at: mark,
                "no answer sheet recommends \(name(position)) clearly",
                hint: "let some answers speak for it alone")
        }
    }

    /// Fair is an equal part, give or take 30 % of it: 35 to 65 % for two alternatives.
    private func reportShares(_ findings: Findings) {
        let wins = comparison.alternatives.indices.map(audit.wins)
        let count = wins.count
        let fair = 7 * audit.sheetCount...13 * audit.sheetCount
        // One that never leads has been reported as that.
        guard !wins.contains(0), wins.contains(where: { !fair.contains(10 * count * $0) }) else {
            return
        }
        let shares = wins.indices.map { "\(name($0)) on \(percent(wins[$0]))" }
        findings.warning(
            .winShare, at: mark,
            "the quiz recommends \(shares.joined(separator: ", ")) of its answer sheets; fair is "
                + "\(70 / count) to \(130 / count) %",
            hint: "ask for what speaks for the others, or weigh the points anew")
    }

    private func reportTies(_ findings: Findings) {
        guard audit.ties * 100 > 20 * audit.sheetCount else { return }
        findings.warning(
            .tieShare, at: mark,
            "\(percent(audit.ties)) of all answer sheets end in a tie; at most 20 % should",
            hint: "give points that tell the alternatives apart")
    }

    private func isNeverClear(_ position: Int) -> Bool {
        audit.wins(of: position) > 0
            && audit.outcomes[.init(leader: position, verdict: .clear)] == nil
    }

    /// With one decimal, rounded half up.
    private func percent(_ sheets: Int) -> String {
        let tenths = (2000 * sheets + audit.sheetCount) / (2 * audit.sheetCount)
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private func name(_ position: Int) -> String { comparison.alternatives[position].name.quoted }
}
