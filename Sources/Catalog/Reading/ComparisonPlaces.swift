import Engine

/// Where the parts of a comparison stand in its file, for advice that only the whole can give.
struct ComparisonPlaces: Sendable {
    let edition: Mark
    let quiz: Mark
    let questions: [Mark]
    /// For each question.
    let answers: [[Mark]]
    /// For each criterion one for each alternative.
    let scores: [[Mark]]
    /// For each best-for.
    let winners: [Mark]
    let alternatives: [Mark]
    private let sections: [String: Mark]

    /// - Parameter root: a file without an error.
    init(_ root: Node, _ alternatives: [Located<Alternative.ID>]) {
        edition = root["edition"]?.mark ?? .start
        quiz = root["quiz"]?.mark ?? .start
        let questions = root["quiz"]?["questions"]?.items ?? []
        self.questions = questions.map(\.mark)
        answers = questions.map { $0["answers"]?.items.map(\.mark) ?? [] }
        scores = (root["criteria"]?.items ?? []).map { criterion in
            alternatives.map { criterion["scores"]?[$0.value.rawValue]?.mark ?? criterion.mark }
        }
        winners = (root["best-for"]?.items ?? []).map { $0["winner"]?.mark ?? $0.mark }
        self.alternatives = alternatives.map(\.mark)
        let keys = ["quiz", "verdicts", "more-context", "table"]
        sections = keys.reduce(into: [:]) { $0[$1] = root.entry($1)?.mark }
    }

    /// The key at the top of the file.
    func section(_ key: String) -> Mark { sections[key] ?? .start }
}

/// A comparison without an error, and where its parts stand.
struct PlacedComparison: Sendable {
    let comparison: Comparison
    let path: String
    let places: ComparisonPlaces
}
