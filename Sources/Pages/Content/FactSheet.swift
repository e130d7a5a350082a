import Engine

/// The facts of the alternatives' own files side by side: only those that all of them state.
struct FactSheet {
    let rows: [ComparisonPage.FeatureRow]

    init(_ comparison: Comparison, _ ledger: SourceLedger) {
        self.rows = Alternative.Fact.Kind.allCases.compactMap { kind in
            let cells = comparison.alternatives.enumerated().compactMap { position, alternative in
                alternative.facts.first { $0.kind == kind }
                    .map { ClaimText($0.claim, ledger, from: .alternative(position)) }
            }
            return cells.count == comparison.alternatives.count
                ? .init(feature: kind.words, cells: cells) : nil
        }
    }
}

extension Alternative.Fact.Kind {
    fileprivate var words: String {
        switch self {
        case .steward: "Steward"
        case .licence: "Licence"
        case .firstRelease: "First release"
        case .latestRelease: "Latest release"
        }
    }
}
