package import Engine

extension Verdict {
    var words: String {
        switch self {
        case .tie: "tie"
        case .nearTie: "near tie"
        case .leaning: "leaning"
        case .clear: "clear"
        }
    }
}

extension Recommendation {
    /// What is recommended, in one line without a full stop.
    /// - Parameter names: of the alternatives, in the comparison's order.
    package func headline(_ names: [String]) -> String {
        let leader = names[leaders[0]]
        return switch verdict {
        case .tie: "A tie between \(leaders.map { names[$0] }.listed())"
        case .nearTie: "A near tie, with \(leader) ahead"
        case .leaning: "Leaning towards \(leader)"
        case .clear: "Clearly \(leader)"
        }
    }

    /// "Rust 12, Go 8 points", leader first, then in the comparison's order.
    package func standing(_ names: [String]) -> String {
        let order = totals.indices.sorted {
            totals[$0] == totals[$1] ? $0 < $1 : totals[$0] > totals[$1]
        }
        return order.map { "\(names[$0]) \(totals[$0])" }.joined(separator: ", ") + " points"
    }

    /// Why the verdict has its name, with the numbers of the rule.
    package func rule(_ limits: Verdict.Limits) -> String {
        let combined = totals.reduce(0, +)
        let spread =
            "The margin is \(margin) of \(combined) combined points: a spread of "
            + "\(pointSpread.percent) %."
        return switch verdict {
        case .tie: "The leaders have equally many points, and no rule breaks the tie."
        case .nearTie: "\(spread) Up to \(limits.nearTie) % we call it a near tie."
        case .leaning:
            "\(spread) Above \(limits.nearTie) % and up to \(limits.leaning) % we call it leaning."
        case .clear: "\(spread) Above \(limits.leaning) % we call it clear."
        }
    }
}
