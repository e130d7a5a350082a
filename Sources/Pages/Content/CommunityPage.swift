import Engine

/// The page `/compare/{slug}/community`: the results for who asked for them without having voted, and
/// without scripts. With them, the comparison's page takes the part over.
struct CommunityPage {
    let frame: Frame
    let title: String
    /// The comparison, with the answers that the visitor has given.
    let comparisonLink: String
    let community: CommunityPart

    init(_ visit: ComparisonVisit, frame: Frame) {
        self.frame = frame
        self.title = visit.comparison.heading.title
        self.comparisonLink = Link.ownVote(on: visit.comparison, with: visit.sheet)
        self.community = CommunityPart(visit)
    }
}
