import Engine

/// The facts of the alternatives' own files side by side: only those that all of them state.
struct FactSheet {
    let rows: [ComparisonPage.FeatureRow]

    init(_ comparison: Comparison, _ ledger: SourceLedger) {
        self.rows =
            Alternative.Fact.Kind.allCases.compactMap { kind in
                let cells = comparison.alternatives.enumerated().compactMap {
                    position, alternative in
                    alternative.facts.first { $0.kind == kind }
                        .map { ClaimText($0.claim, ledger, from: .alternative(position)) }
                }
                return cells.count == comparison.alternatives.count
                    ? .init(feature: kind.words, cells: cells) : nil
            } + [Self.lifeCycles(of: comparison, ledger)]
    }

    /// Where each alternative stands in its life, with what there is to say about it.
    private static func lifeCycles(
        of comparison: Comparison, _ ledger: SourceLedger
    ) -> ComparisonPage.FeatureRow {
        let cells = comparison.alternatives.enumerated().map { position, alternative in
            ClaimText(alternative.lifeCycle, ledger, of: position)
        }
        return .init(feature: "Life cycle", cells: cells)
    }
}

extension ClaimText {
    /// Where an alternative stands in its life, with what there is to say about it.
    init(_ life: Alternative.LifeCycle, _ ledger: SourceLedger, of position: Int) {
        self.init(
            life.stage.words + (life.note.map { ". \($0.text.html)" } ?? ""),
            citations: life.note.map { ledger.citations(of: $0, from: .alternative(position)) },
            isJudgement: life.note?.isJudgement ?? false)
    }
}

extension Alternative.LifeCycle.Stage {
    var words: String {
        switch self {
        case .preview: "Preview"
        case .active: "Actively developed"
        case .maintenance: "In maintenance"
        case .endOfLife: "At its end of life"
        }
    }
}

extension Alternative.Fact.Kind {
    var words: String {
        switch self {
        case .steward: "Steward"
        case .licence: "Licence"
        case .firstRelease: "First release"
        case .latestRelease: "Latest release"
        }
    }
}
