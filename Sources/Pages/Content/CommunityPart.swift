import Engine

/// The community vote: what one can choose, what this visitor chose, what all chose.
struct CommunityPart {
    let unavailable: Bool
    let formAction: String
    let buttons: [Button]
    /// The name of what this visitor chose.
    let chosenName: String?
    let isOpen: Bool
    /// "37 votes so far".
    let count: String
    let bars: [Bar]
    let sharesNote: String

    struct Button {
        let value: String
        let name: String
        let side: Side?
        let isChosen: Bool
    }

    struct Bar {
        let name: String
        let side: Side?
        /// "12 votes", and from 20 votes on "12 votes, 48 % (28–69 %)".
        let words: String
        let barSVG: String
    }

    init(_ visit: ComparisonVisit) {
        let comparison = visit.comparison
        let (tally, choice): (Tally, Choice?) =
            switch visit.community {
            case .open(let tally, let choice): (tally, choice)
            case .unavailable: (Tally(), nil)
            }
        self.unavailable = visit.community == .unavailable
        self.formAction = Link.vote(comparison.id)
        self.buttons = comparison.choices.map { one in
            Button(
                value: one.word, name: comparison.name(of: one), side: comparison.side(of: one),
                isChosen: one == choice)
        }
        self.chosenName = choice.map(comparison.name)
        self.isOpen = choice != nil
        self.count = "\(tally.total.counted("vote")) so far"
        self.bars = comparison.choices.map { one in
            let share = tally.share(of: one)
            let votes = tally.count(of: one).counted("vote")
            return Bar(
                name: comparison.name(of: one), side: comparison.side(of: one),
                words: share.map { "\(votes), \($0.words)".withUnbrokenPercents } ?? votes,
                barSVG: VoteBar(share: share, css: comparison.side(of: one)?.css ?? "ad").svg)
        }
        self.sharesNote =
            tally.total < Tally.smallestSampleForShares
            ? "Shares are shown from \(Tally.smallestSampleForShares) votes on: fewer say little."
            : "The thin line is the 95 % Wilson interval.".withUnbrokenPercents
    }
}

extension Comparison {
    func name(of choice: Choice) -> String {
        switch choice {
        case .depends: "It depends"
        case .alternative(let id): alternatives.first { $0.id == id }?.name ?? id.rawValue
        }
    }

    fileprivate func side(of choice: Choice) -> Side? {
        guard case .alternative(let id) = choice else { return nil }
        return zip(alternatives, sides).first { $0.0.id == id }?.1
    }
}
