import Engine

/// What an editor should know of comparisons that have no error.
enum Advice {
    /// - Parameter all: sorted by path.
    static func diagnostics(_ all: [PlacedComparison]) -> [Diagnostic] {
        all.concurrentMap(diagnostics).flatMap { $0 }
            + WinnerCheck.diagnostics(all) + ScoreCheck.diagnostics(all)
            + CircleCheck.diagnostics(all)
    }

    private static func diagnostics(of placed: PlacedComparison) -> [Diagnostic] {
        let findings = Findings(file: placed.path)
        QuizAdvice.report(placed, findings)
        BalanceCheck.report(placed, findings)
        DateCheck.report(placed, findings)
        EndOfLifeCheck.report(placed, findings)
        return findings.diagnostics
    }
}
