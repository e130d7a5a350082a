import Engine

/// The votes by week: as a picture, as a table that says the same, and what stands out.
struct WeeksPart {
    let weeksSVG: String
    let names: [Column]
    let rows: [Row]
    /// "14 March 2027, 15–16 UTC: 84 votes, usually fewer than 1", newest first.
    let unusual: [String]
    /// "and 3 more hours before" where there are too many to name.
    let unusualRest: String?

    struct Column {
        let name: String
        let side: Side?
    }

    struct Row {
        /// "from 23 November 2026".
        let week: String
        let isUnusual: Bool
        let counts: [Int]
        let total: Int
    }

    private static let mostNamed = 5

    /// `nil` if nobody has voted.
    init?(_ comparison: Comparison, history: VoteHistory) {
        guard !history.weeks.isEmpty else { return nil }
        let choices = comparison.choices
        self.weeksSVG =
            WeekChart(
                weeks: history.weeks, choices: choices,
                css: choices.map { comparison.side(of: $0)?.css ?? "ad" }
            ).svg
        self.names = choices.map {
            Column(name: comparison.name(of: $0), side: comparison.side(of: $0))
        }
        self.rows = history.weeks.map { week in
            let counts = choices.map(week.votes.count)
            return Row(
                week: week.monday.long, isUnusual: week.isUnusual, counts: counts,
                total: counts.reduce(0, +))
        }
        self.unusual = history.unusualHours.prefix(Self.mostNamed).map(\.words)
        let rest = history.unusualHours.count - Self.mostNamed
        self.unusualRest = rest > 0 ? "and \(rest.counted("more hour")) before" : nil
    }
}

extension UnusualHour {
    fileprivate var words: String {
        let day = Day(secondsSince1970: hour * 3_600)
        let start = hour - day.daysSince1970 * 24
        let usually = usual < 1 ? "fewer than 1" : "\(Int(usual.rounded()))"
        return
            "\(day.long), \(start)–\(start + 1) UTC: \(count.counted("vote")), usually \(usually)"
    }
}
