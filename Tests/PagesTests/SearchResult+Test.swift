import Engine
import TestSupport

extension SearchResult {
    /// Two things are named that are compared, one of them misspelt.
    static let sample = SearchResult(
        query: "alpha betta", answer: .written(.sample()), spelling: "alpha beta",
        ways: [
            .alternative(Comparison.sample().alternatives[0], comparisons: 2),
            .topic(.sample, in: .sample, comparisons: 1_234),
        ],
        hits: [.sample(), .sample(alternatives: 3)], total: 2)

    static let unwritten = SearchResult(
        query: "alpha vs <zig>", answer: .unwritten(["Alpha", "Zig"]),
        hits: [.sample()], total: 1)
}
