import Engine

/// What all chose, for who has voted or asked.
struct ResultsPart {
    let styleLink = Asset.resultsStyle.path
    /// "37 votes so far".
    let count: String
    let bars: [Bar]
    let sharesNote: String
    /// Missing if nobody has voted or the store does not answer.
    let weeks: WeeksPart?
    /// Why `weeks` are missing though there are votes.
    let isWithoutWeeks: Bool
    let unusualRule: String
    let dataLink: String
    let methodLink: String

    struct Bar {
        let name: String
        let side: Side?
        /// "12 votes", and from 20 votes on "12 votes, 48 % (28–69 %)".
        let words: String
        let barSVG: String
    }

    init(_ comparison: Comparison, tally: Tally, history: VoteHistory?) {
        self.count = "\(tally.total.counted("vote")) so far"
        self.bars = comparison.choices.map { one in
            let share = tally.share(of: one)
            let side = comparison.side(of: one)
            let votes = tally.count(of: one).counted("vote")
            return Bar(
                name: comparison.name(of: one), side: side,
                words: share.map { "\(votes), \($0.words)".withUnbrokenPercents } ?? votes,
                barSVG: VoteBar(share: share, css: side?.css ?? "ad").svg)
        }
        let least = Tally.smallestSampleForShares
        self.sharesNote =
            tally.total < least
            ? """
            Percentages are shown from \(least) votes on: of fewer, each single vote is more than \
            \(100 / least) % of all.
            """.withUnbrokenPercents
            : """
            Bars reach from 0 to 100 %. The line with two ends is the 95 % Wilson interval: how far the \
            share may be off by chance alone.
            """.withUnbrokenPercents
        self.weeks = history.flatMap { WeeksPart(comparison, history: $0) }
        self.isWithoutWeeks = history == nil
        self.methodLink = Link.method(section: "the-votes")
        self.dataLink = Link.votesData(comparison.id)
        self.unusualRule = """
            An hour is unusual if chance alone brings so many votes in fewer than one of 2,900,000 hours: from \
            \(UnusualHour.limit(mean: 0)) votes on, more on a busy page. It is marked, and its votes count.
            """
    }
}
