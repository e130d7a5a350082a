extension Audit {
    /// The least lead, in percentage points of all sheets, that makes a winner the usual one: 55 to
    /// 45 %. Of two that are closer, which is ahead is chance: in an even quiz any question turns it.
    package static let usualLead = 10

    /// The alternative that wins on at least `usualLead` percentage points more of the sheets than
    /// each other; `nil` if there is none.
    package var usualWinner: Int? {
        Self.usualWinner((0..<alternativeCount).map(wins), of: sheetCount)
    }

    /// The usual winner if this question were not asked.
    package func usualWinner(withoutQuestion question: Int) -> Int? {
        Self.usualWinner(questions[question].winsWithout, of: questions[question].sheetsWithout)
    }

    private static func usualWinner(_ wins: [Int], of sheets: Int) -> Int? {
        let standing = Standing(wins)
        return standing.margin > 0 && standing.margin * 100 >= usualLead * sheets
            ? standing.leader : nil
    }
}
