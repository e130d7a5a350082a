import Engine

/// A tally as data: `{"comparison":"rust-vs-go","total":3,"votes":{"rust":2,"go":1,"depends":0}}`, choices in
/// display order.
enum TallyData {
    /// Identifiers need no escaping.
    static func text(_ tally: Tally, of comparison: Comparison) -> String {
        let counts = comparison.choices.map { "\"\($0.word)\":\(tally.count(of: $0))" }
        return """
            {"comparison":"\(comparison.id)","total":\(tally.total),\
            "votes":{\(counts.joined(separator: ","))}}
            """
    }
}
