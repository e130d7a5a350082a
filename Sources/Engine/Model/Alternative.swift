/// A thing that is compared: described once, used by many comparisons.
package struct Alternative: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Alternative>

    /// Where a thing stands in its life, and since when that is so.
    package struct LifeCycle: Hashable, Sendable {
        package enum Stage: String, CaseIterable, Sendable {
            case preview, active, maintenance
            case endOfLife = "end-of-life"
        }
        package let stage: Stage
        /// The day on which an editor last saw that it is so.
        package let checked: Day
        package let note: Claim?

        package init(stage: Stage, checked: Day, note: Claim? = nil) {
            self.stage = stage
            self.checked = checked
            self.note = note
        }
    }

    /// One line of the fact sheet: "Steward", "The Rust Foundation …".
    package struct Fact: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case steward, licence
            case firstRelease = "first-release"
            case latestRelease = "latest-release"
        }
        package let kind: Kind
        package let claim: Claim

        package init(kind: Kind, claim: Claim) {
            self.kind = kind
            self.claim = claim
        }
    }

    package let id: ID
    package let name: String
    /// What it is, in two or three words: "programming language".
    package let kind: String
    /// One sentence.
    package let summary: Prose
    /// Other names that people type: `golang`.
    package let aliases: [ID]
    package let homepage: String
    package let repository: String?
    package let facts: [Fact]
    package let lifeCycle: LifeCycle
    package let sources: [Source]

    package init(
        id: ID, name: String, kind: String, summary: Prose, aliases: [ID] = [], homepage: String,
        repository: String? = nil, facts: [Fact] = [], lifeCycle: LifeCycle, sources: [Source] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.summary = summary
        self.aliases = aliases
        self.homepage = homepage
        self.repository = repository
        self.facts = facts
        self.lifeCycle = lifeCycle
        self.sources = sources
    }
}
