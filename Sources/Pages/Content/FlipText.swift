import Engine

/// What would turn the recommendation, with a link to the sheet that does.
struct FlipText {
    /// "One changed answer would put Go ahead".
    let sentence: String
    let changes: [Change]
    let link: String
    let linkText: String

    struct Change {
        let askHTML: String
        let insteadHTML: String
    }

    init(_ flip: Recommendation.Flip, _ visit: ComparisonVisit, sides: [Side], from leader: Int?) {
        let quiz = visit.comparison.quiz
        let name = sides[flip.leader].name
        let count = flip.distance == 1 ? "One changed answer" : "\(flip.distance) changed answers"
        self.sentence =
            leader == nil
            ? "\(count) would break the tie, for \(name)" : "\(count) would put \(name) ahead"
        self.changes = flip.changes.map { change in
            let question = quiz.questions[change.question]
            return Change(
                askHTML: question.ask.html, insteadHTML: question.answers[change.answer].say.html)
        }
        var sheet = visit.sheet
        for change in flip.changes { sheet.entries[change.question].answer = change.answer }
        self.link = Link.comparison(visit.comparison, with: sheet)
        self.linkText =
            flip.distance == 1
            ? "See the result with that answer" : "See the result with those answers"
    }
}
