import Engine

extension WeightShares {
    /// How much the order of the overall scores depends on the weights, in one sentence.
    /// - Parameter names: of the alternatives, in the comparison's order.
    func words(_ names: [String]) -> String {
        let parts = zip(names, shares).map { "\($0) leads in \($1.words)" }
        let about = isEstimate ? " (estimated)" : ""
        return "Weigh them as you like: of all possible weightings, \(parts.listed())\(about)."
            .withUnbrokenPercents
    }
}

extension WeightShares.Share {
    /// Never "0 %" of what can happen, nor "100 %" of what need not.
    fileprivate var words: String {
        switch value {
        case 0: "none"
        case 1: "all"
        case ..<0.01: "less than 1 %"
        case 0.99...: "more than 99 %"
        default: "\(percent) %"
        }
    }
}
