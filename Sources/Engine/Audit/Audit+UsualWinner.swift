extension Audit {
    /// The least lead, in percentage points of all sheets, that makes a winner the usual one: half of what
    /// separates 65 from 35 %. Below it there are two about equal ones, and which is ahead is chance.
    package static let usualLead = 15

    /// The alternative that wins on at least `usualLead` percentage points more of the sheets than each other;
    /// `nil` if there is none.
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
