import Engine

/// The community vote: what one can choose, what this visitor chose, and, once they have voted or asked,
/// what all chose.
struct CommunityPart {
    let unavailable: Bool
    let formAction: String
    let buttons: [Button]
    /// The name of what this visitor chose.
    let chosenName: String?
    let resultsLink: String
    let results: ResultsPart?

    struct Button {
        let value: String
        let name: String
        let side: Side?
        let isChosen: Bool
    }

    init(_ visit: ComparisonVisit) {
        let comparison = visit.comparison
        var choice: Choice?
        var results: ResultsPart?
        if case .shown(let tally, let history, let own) = visit.community {
            choice = own
            results = ResultsPart(comparison, tally: tally, history: history)
        }
        self.unavailable = visit.community == .unavailable
        self.formAction = Link.vote(on: comparison, with: visit.sheet)
        self.buttons = comparison.choices.map { one in
            Button(
                value: one.word, name: comparison.name(of: one), side: comparison.side(of: one),
                isChosen: one == choice)
        }
        self.chosenName = choice.map(comparison.name)
        self.resultsLink = Link.community(of: comparison, with: visit.sheet)
        self.results = results
    }
}

extension Comparison {
    func name(of choice: Choice) -> String {
        switch choice {
        case .depends: "It depends"
        case .alternative(let id): alternatives.first { $0.id == id }?.name ?? id.rawValue
        }
    }

    func side(of choice: Choice) -> Side? {
        guard case .alternative(let id) = choice else { return nil }
        return zip(alternatives, sides).first { $0.0.id == id }?.1
    }
}
