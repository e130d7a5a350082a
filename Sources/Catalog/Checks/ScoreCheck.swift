import Engine

/// Whether one alternative has about the same score on the same criterion everywhere.
enum ScoreCheck {
    /// Anchors are worded anew for each comparison; what differs by more is no nuance.
    private static let largestDifference = 2

    private struct Key: Hashable {
        let alternative: Alternative.ID
        let criterion: Criterion.ID
    }

    private struct Found {
        let value: Int
        let path: String
        let mark: Mark
        let name: String
    }

    /// For each alternative and criterion the two that differ most are reported, in the later file.
    static func diagnostics(_ all: [PlacedComparison]) -> [Diagnostic] {
        var lowest: [Key: Found] = [:]
        var highest: [Key: Found] = [:]
        var inOrder: [Key] = []
        for placed in all {
            for (criterion, marks) in zip(placed.comparison.criteria, placed.places.scores) {
                for (position, alternative) in placed.comparison.alternatives.enumerated() {
                    let key = Key(alternative: alternative.id, criterion: criterion.id)
                    let found = Found(
                        value: criterion.scores[position].value, path: placed.path,
                        mark: marks[position], name: alternative.name)
                    guard let low = lowest[key], let high = highest[key] else {
                        (lowest[key], highest[key]) = (found, found)
                        inOrder.append(key)
                        continue
                    }
                    if found.value < low.value { lowest[key] = found }
                    if found.value > high.value { highest[key] = found }
                }
            }
        }
        return inOrder.compactMap { key in
            guard let low = lowest[key], let high = highest[key],
                high.value - low.value > largestDifference
            else { return nil }
            return diagnostic(of: key.criterion, low, high)
        }
    }

    private static func diagnostic(
        of criterion: Criterion.ID, _ low: Found, _ high: Found
    ) -> Diagnostic {
        let (earlier, later) = low.path < high.path ? (low, high) : (high, low)
        return Diagnostic(
            file: later.path, line: later.mark.line, column: later.mark.column, severity: .warning,
            rule: .scoreDiffers,
            message: "\(later.name.quoted) has \(later.value) on \"\(criterion)\" here, but "
                + "\(earlier.value) in \(earlier.path)",
            hint: "let one scale hold for both, or give one of the criteria another id")
    }
}
