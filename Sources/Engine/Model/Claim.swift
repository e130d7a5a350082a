/// A statement about an alternative, wherever it stands: a score's reason, a cell, a verdict line, a fact.
package struct Claim: Hashable, Sendable {
    package let text: Prose
    /// Sources of the file in which the claim stands.
    package let sources: [Source.ID]
    /// The editor says that this is their own judgement, or could not be checked. Then it has no sources;
    /// a claim that has none need not say so.
    package let isJudgement: Bool

    /// - Precondition: a judgement has no sources.
    package init(text: Prose, sources: [Source.ID] = [], isJudgement: Bool = false) {
        precondition(!isJudgement || sources.isEmpty)
        self.text = text
        self.sources = sources
        self.isJudgement = isJudgement
    }
}
