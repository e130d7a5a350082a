import Engine
import TestSupport

extension SearchResult {
    /// Two things are named that are compared, one of them misspelt.
    static let sample = SearchResult(
        query: "alpha betta", answer: .written(.sample()), spelling: "alpha beta",
        hits: [.sample(), .sample(alternatives: 3)], total: 2)

    static let unwritten = SearchResult(
        query: "alpha vs <zig>", answer: .unwritten(["Alpha", "Zig"]),
        hits: [.sample()], total: 1)
}
