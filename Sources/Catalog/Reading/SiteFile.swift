import Engine

/// What `site.yaml` says.
struct SiteFile {
    /// `nil` if something in it is wrong.
    let site: Site?
    /// The categories it defines, also those with a mistake in them; `nil` if they cannot be read.
    let categories: Set<Category.ID>?
    /// Likewise.
    let topics: Set<Topic.ID>?
    let links: [Located<String>]

    static let path = "site.yaml"

    /// Nothing could be read.
    static let none = SiteFile()

    private init() {
        (site, categories, topics, links) = (nil, nil, nil, [])
    }

    init(_ root: Node, _ findings: Findings) {
        var categoryIDs: Set<Category.ID>?
        var topicIDs: Set<Topic.ID>?
        site = Field(node: root, name: .words("the site"), findings: findings).map { map in
            let name = map.required("name") { $0.plain() }
            let tagline = map.required("tagline") { $0.line(atMost: 300) }
            let categories = map.required("categories") { field in
                field.named("category", 1...100) { id, mark, field in
                    categoryIDs = (categoryIDs ?? []).union([id])
                    return Self.category(id, mark, field)
                }
            }
            let topics = map.optional("topics") { field in
                field.named("topic", 1...500) { (id: Topic.ID, _, field) in
                    topicIDs = (topicIDs ?? []).union([id])
                    return field.plain().map { Topic(id: id, name: $0) }
                }
            }
            let neighbours = map.optional("neighbours") { field in
                field.list(of: "a neighbour", 1...1_000) { $0.plain() }
            }
            let synonyms = map.optional("synonyms") { field in
                field.named("synonym", 1...500) { (id: Identifier<String>, _, field) in
                    field.plain().map { (id.rawValue, $0) }
                }
            }
            let limits = map.optional("limits", Self.limits)
            guard let name, let tagline, let categories else { return nil }
            return Site(
                name: name, tagline: tagline, categories: categories, topics: topics ?? [],
                neighbours: neighbours ?? [],
                synonyms: Dictionary(synonyms ?? [], uniquingKeysWith: { first, _ in first }),
                limits: limits ?? .standard)
        }
        // With a mistake in the file, its topics may only be misspelt; without one, there are none.
        let isFaultless = !findings.diagnostics.contains { $0.severity == .error }
        links = findings.links
        (categories, topics) = (categoryIDs, topicIDs ?? (isFaultless ? [] : nil))
    }

    /// A category's page stands at the top, `/tech`, beside the site's own.
    static let reserved: Set<String> = [
        "alternatives", "api", "assets", "badge", "compare", "embed", "healthz", "method", "oembed",
        "og", "patterns", "readyz", "search", "trending",
    ]

    private static func category(_ id: Category.ID, _ mark: Mark, _ field: Field) -> Category? {
        if reserved.contains(id.rawValue) {
            field.findings.error(
                .reservedName, at: mark,
                "no category can be called \(id.rawValue.quoted): the site has a page there",
                hint: "give it another name")
        }
        return field.map { map in
            let name = map.required("name") { $0.plain() }
            let summary = map.required("summary") { $0.line() }
            guard let name, let summary else { return nil }
            return Category(id: id, name: name, summary: summary)
        }
    }

    private static func limits(_ field: Field) -> Verdict.Limits? {
        field.map { map in
            let nearTie = map.required("near-tie") { $0.number(0...100) }
            let leaning = map.required("leaning") { $0.number(0...100) }
            guard let nearTie, let leaning else { return nil }
            guard nearTie <= leaning else {
                field.error(
                    .outOfRange,
                    "\"near-tie\" is \(nearTie), which is more than \"leaning\", \(leaning)",
                    hint: "a lead grows from a near tie to leaning to clear")
                return nil
            }
            return Verdict.Limits(nearTie: nearTie, leaning: leaning)
        }
    }
}
