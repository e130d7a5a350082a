/// A statement about an alternative, wherever it stands: a score's reason, a cell, a verdict line, a fact.
package struct Claim: Hashable, Sendable {
    package let text: Prose
    /// Sources of the file in which the claim stands. Empty: the claim is the editor's judgement.
    package let sources: [Source.ID]

    package init(text: Prose, sources: [Source.ID] = []) {
        self.text = text
        self.sources = sources
    }
}
