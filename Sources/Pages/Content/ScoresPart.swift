import Engine

/// The overall scores, and how each is made.
struct ScoresPart {
    let overall: [Overall]
    /// What other weights would change: "Rust leads under 9 %, Go under 91 % of all weightings".
    let weightings: String
    let criteria: [CriterionDetail]
    let radarSVG: String
    let dotPlotSVG: String
    let rows: [Row]
    let names: [Side]

    struct Overall {
        let side: Side
        let score: Int
        let barSVG: String
        /// "44 of 60 over six criteria".
        let sum: String
        let tableLink: String
    }

    /// A line of the table that says the same as the charts.
    struct Row {
        let name: String
        let link: String
        let values: [Int]
    }

    struct CriterionDetail {
        let name: String
        let anchor: String
        let zeroHTML: String
        let fiveHTML: String
        let tenHTML: String
        let scores: [ScoreDetail]
    }

    struct ScoreDetail {
        let side: Side
        let value: Int
        let because: ClaimText
    }

    init(_ comparison: Comparison, ledger: SourceLedger) {
        let sides = comparison.sides
        let scores = comparison.overallScores
        let criteria = comparison.criteria
        self.names = sides
        self.overall = sides.indices.map { position in
            let sum = criteria.reduce(0) { $0 + $1.scores[position].value }
            return Overall(
                side: sides[position], score: scores[position],
                barSVG: ScoreBar(score: scores[position], side: sides[position]).svg,
                sum: "\(sum) of \(criteria.count * 10) points over \(criteria.count) criteria",
                tableLink: "#scores-table")
        }
        self.weightings = comparison.weightShares().words(sides.map(\.name))
        self.criteria = criteria.map { CriterionDetail($0, sides: sides, ledger: ledger) }
        self.rows = criteria.map {
            Row(
                name: $0.name, link: "#\(CriterionDetail.anchor(of: $0))",
                values: $0.scores.map(\.value))
        }
        let chart = ScoreChart(criteria: criteria, sides: sides, title: comparison.heading.title)
        self.radarSVG = chart.radar
        self.dotPlotSVG = chart.dotPlot
    }
}

extension ScoresPart.CriterionDetail {
    static func anchor(of criterion: Criterion) -> String { "c-\(criterion.id)" }

    init(_ criterion: Criterion, sides: [Side], ledger: SourceLedger) {
        self.name = criterion.name
        self.anchor = Self.anchor(of: criterion)
        self.zeroHTML = criterion.anchors.zero.html
        self.fiveHTML = criterion.anchors.five.html
        self.tenHTML = criterion.anchors.ten.html
        self.scores = zip(sides, criterion.scores).map {
            .init(side: $0, value: $1.value, because: ClaimText($1.because, ledger))
        }
    }
}
