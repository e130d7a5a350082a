import Engine

/// An alternative within a comparison's data: what it is, and its overall score there.
struct AlternativeData: Encodable {
    let id: String
    let name: String
    let score: Int
    let kind: String
    let summary: String
    let aliases: [String]
    let homepage: String
    let repository: DataParts.Optionally<String>
    let lifeCycle: LifeCycle
    let facts: [Fact]
    /// Those that its facts name.
    let sources: [DataParts.Reference]

    struct LifeCycle: Encodable {
        let stage: String
        let checked: String
        let note: DataParts.Optionally<DataParts.Statement>
    }

    struct Fact: Encodable {
        let kind: String
        let claim: DataParts.Statement
    }

    init(_ alternative: Alternative, score: Int) {
        self.id = alternative.id.rawValue
        self.name = alternative.name
        self.score = score
        self.kind = alternative.kind
        self.summary = alternative.summary.plain
        self.aliases = alternative.aliases.map(\.rawValue)
        self.homepage = alternative.homepage
        self.repository = .init(alternative.repository)
        self.lifeCycle = LifeCycle(
            stage: alternative.lifeCycle.stage.rawValue,
            checked: alternative.lifeCycle.checked.description,
            note: .init(alternative.lifeCycle.note.map(DataParts.Statement.init)))
        self.facts = alternative.facts.map {
            Fact(kind: $0.kind.rawValue, claim: .init($0.claim))
        }
        self.sources = alternative.sources.map(DataParts.Reference.init)
    }
}
