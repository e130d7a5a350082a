import Engine

/// Whether as much is said about each alternative.
struct BalanceCheck {
    /// Claims that stand below one key of the file.
    private struct Section {
        let key: String
        let nouns: (one: String, several: String)
        /// For each alternative.
        let sides: [[Claim]]
    }

    private let names: [String]
    private let places: ComparisonPlaces
    private let findings: Findings

    static func report(_ placed: PlacedComparison, _ findings: Findings) {
        let comparison = placed.comparison
        let check = BalanceCheck(
            names: comparison.alternatives.map(\.name.quoted), places: placed.places,
            findings: findings)
        for section in sections(of: comparison) { check.report(section) }
    }

    private static func sections(of comparison: Comparison) -> [Section] {
        let sides = comparison.alternatives.indices
        let answers = comparison.quiz.questions.flatMap(\.answers)
        return [
            Section(
                key: "quiz", nouns: ("reason", "reasons"),
                sides: sides.map { side in answers.compactMap { $0.reasons[side] } }),
            Section(
                key: "verdicts", nouns: ("verdict line", "verdict lines"),
                sides: comparison.verdicts),
            Section(
                key: "more-context", nouns: ("line of context", "lines of context"),
                sides: comparison.moreContext),
            Section(
                key: "table", nouns: ("cell", "cells"),
                sides: sides.map { side in comparison.table.map { $0.cells[side] } }),
        ]
    }

    /// Where the numbers differ, so do the lengths: that is one finding.
    private func report(_ section: Section) {
        let counts = section.sides.map(\.count)
        let lengths = section.sides.map { $0.reduce(0) { $0 + $1.text.plain.count } }
        let (many, few) = extremes(of: counts)
        let (long, short) = extremes(of: lengths)
        if counts[many] != counts[few] {
            let noun = counts[many] == 1 ? section.nouns.one : section.nouns.several
            findings.warning(
                .unequalCount, at: places.section(section.key),
                "there \(counts[many] == 1 ? "is" : "are") \(counts[many]) \(noun) for "
                    + "\(names[many]), but \(counts[few]) for \(names[few])",
                hint: "give each alternative as many")
        } else if isUnequal(lengths[long], lengths[short]) {
            findings.warning(
                .unequalLength, at: places.section(section.key),
                "the \(section.nouns.several) for \(names[long]) have \(lengths[long]) characters, "
                    + "those for \(names[short]) \(lengths[short])",
                hint: "say about as much for each: a third more looks like a preference")
        }
    }

    /// More than 30 % longer, and by a line or more: in few words that is chance.
    private func isUnequal(_ longer: Int, _ shorter: Int) -> Bool {
        10 * longer > 13 * shorter && longer - shorter >= 60
    }

    /// Where the most and the fewest are. There are at least two alternatives.
    private func extremes(of counts: [Int]) -> (most: Int, least: Int) {
        counts.indices.reduce((0, 0)) { found, index in
            (
                counts[index] > counts[found.0] ? index : found.0,
                counts[index] < counts[found.1] ? index : found.1
            )
        }
    }
}
