import Engine

/// The page `/trending`.
struct TrendingPage {
    let frame: Frame
    let methodLink: String
    let risingRule: String
    let trendingRule: String
    let rising: [Card]
    let trending: [Card]

    init(rising: [Suggestion], trending: [Suggestion], trends: Trends, frame: Frame) {
        self.frame = frame
        self.methodLink = Link.method(section: "attention")
        self.risingRule = """
            Read by at least \(WeeklyReaders.fewestRising) people in the last seven days, half as many again \
            as usual or more, and more than chance explains.
            """
        self.trendingRule = """
            The most read of the others: a reader counts 1, a finished quiz 3, a vote 5, and half of that \
            after \(Attention.halfLife) days; from \(Trends.fewestReaders) readers in seven days on.
            """
        self.rising = rising.map { Card($0, trends) }
        self.trending = trending.map { Card($0, trends) }
    }
}
