package import Engine

/// The page `/embed/{slug}`: a card for a frame in another site, without scripts.
struct EmbedCard {
    let siteName: String
    let title: String
    let edition: Int
    let thesisHTML: String
    let styleLink: String
    /// Absolute where the site's address is known.
    let canonical: String
    let updatedISO: String
    let updatedDate: String
    let overall: [Row]

    struct Row {
        let name: String
        let score: Int
        let markSVG: String
        let barSVG: String
    }

    init(_ comparison: Comparison, site: Site, publicURL: String) {
        self.siteName = site.name
        self.title = comparison.heading.title
        self.edition = comparison.heading.edition
        self.thesisHTML = comparison.heading.thesis.html
        self.styleLink = Asset.embedStyle.path
        self.canonical = publicURL + Link.comparison(comparison.id)
        self.updatedISO = comparison.lastUpdated.description
        self.updatedDate = comparison.lastUpdated.long
        let scores = comparison.overallScores
        self.overall = comparison.sides.enumerated().map { position, side in
            Row(
                name: side.name, score: scores[position],
                markSVG:
                    "<svg class=\"mark \(side.css)\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
                    + "\(Badge.shapes[position])/></svg>",
                barSVG: ScoreBar(score: scores[position], side: side).svg)
        }
    }
}

extension Press {
    /// The card `/embed/{slug}`.
    package func embedCard(_ comparison: Comparison) -> String {
        render(EmbedCard(comparison, site: site, publicURL: publicURL), with: "embed")
    }
}
