import Engine

/// What a file in `alternatives/` says.
struct AlternativeFile {
    let id: Alternative.ID
    let path: String
    /// `nil` if something in it is wrong.
    let alternative: Alternative?
    /// Further names, also where the rest of the file is wrong.
    let aliases: [Located<Alternative.ID>]
    let links: [Located<String>]

    /// A file of which nothing could be read.
    init(unreadable id: Alternative.ID, path: String) {
        (self.id, self.path, alternative, aliases, links) = (id, path, nil, [], [])
    }

    init(_ id: Alternative.ID, _ root: Node, today: Day, _ findings: Findings) {
        self.id = id
        path = findings.file
        NameRules.check(id.rawValue, at: .start, findings)
        var aliases: [Located<Alternative.ID>] = []
        alternative = Field(node: root, name: .words("the alternative"), findings: findings).map {
            map in
            let name = map.required("name") { $0.plain() }
            let kind = map.required("kind") { $0.plain() }
            let summary = map.required("summary") { $0.line() }
            aliases = map.optional("aliases", Self.aliases) ?? []
            let homepage = map.required("homepage") { $0.address() }
            let repository = map.optional("repository") { $0.address() }
            let sources = SourceList(map.optional("sources") { $0 }, today: today)
            let claims = ClaimReader(sources)
            let facts = Alternative.Fact.Kind.allCases.compactMap { kind in
                map.optional(kind.rawValue) { claims.claim($0, in: .fact) }.map {
                    Alternative.Fact(kind: kind, claim: $0)
                }
            }
            let status = map.required("status") { Self.status($0, claims, today: today) }
            claims.reportSources(on: today, findings)
            guard let name, let kind, let summary, let homepage, let status else { return nil }
            return Alternative(
                id: id, name: name, kind: kind, summary: summary, aliases: aliases.map(\.value),
                homepage: homepage, repository: repository, facts: facts, lifeCycle: status,
                sources: sources.sources)
        }
        self.aliases = aliases
        links = findings.links
    }

    private static func aliases(_ field: Field) -> [Located<Alternative.ID>]? {
        let aliases = field.list(of: "an alias", 0...20) { item in
            item.identifier(Alternative.ID.self).map { id in
                NameRules.check(id.rawValue, at: item.mark, field.findings)
                return Located(value: id, mark: item.mark)
            }
        }
        return aliases.map(field.unique)
    }

    private static func status(
        _ field: Field, _ claims: ClaimReader, today: Day
    ) -> Alternative.LifeCycle? {
        field.map { map in
            let stage = map.required("stage") { $0.word(Alternative.LifeCycle.Stage.self) }
            let checked = map.required("checked") { field in
                let day = field.day(notAfter: today)
                if let day {
                    EvidenceCheck.reportStale(day, at: field.mark, on: today, field.findings)
                }
                return day
            }
            let note = map.optional("note") { claims.claim($0, in: .fact) }
            guard let stage, let checked else { return nil }
            return Alternative.LifeCycle(stage: stage, checked: checked, note: note)
        }
    }
}

/// Names that no alternative may have.
enum NameRules {
    static func check(_ name: String, at mark: Mark, _ findings: Findings) {
        if name == Choice.dependsWord {
            findings.error(
                .reservedName, at: mark,
                "no alternative can be called \"\(name)\": that is a vote's \"it depends\"",
                hint: "give it another name")
        }
        if name.split(separator: "-").contains("vs") {
            findings.error(
                .reservedName, at: mark,
                "no alternative can have \"vs\" in its name: \(name.quoted)",
                hint: "addresses are cut into alternatives at \"-vs-\"")
        }
    }
}
