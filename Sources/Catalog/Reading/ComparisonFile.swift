import Engine

/// What a file in `comparisons/` says, before the files that it refers to are looked at.
///
/// Everything comes from the bytes of this one file, so files can be read in any order, or at once.
struct ComparisonFile {
    let id: Comparison.ID
    let path: String
    let title: Located<String>?
    let category: Located<Category.ID>?
    let topics: [Located<Topic.ID>]
    let aliases: [Located<Comparison.ID>]
    let alternatives: [Located<Alternative.ID>]?
    /// `nil` if something in it is wrong.
    let body: ComparisonBody?
    /// `nil` if there is an error in it.
    let places: ComparisonPlaces?
    let links: [Located<String>]
    /// What is wrong only if all the alternatives exist.
    let presumed: [Diagnostic]

    init(_ id: Comparison.ID, _ root: Node, today: Day, _ findings: Findings) {
        self.id = id
        path = findings.file
        let presuming = Findings(file: findings.file)
        var references = References()
        let field = Field(node: root, name: .words("the comparison"), findings: findings)
        body = field.map { map in
            references = References(map)
            let alternatives = AlternativeList(
                ids: references.alternatives?.map(\.value), presuming: presuming)
            return ComparisonBody(map, alternatives, today: today)
        }
        (title, category, topics) = (references.title, references.category, references.topics)
        (aliases, alternatives) = (references.aliases, references.alternatives)
        presumed = presuming.diagnostics
        let hasError = (findings.diagnostics + presumed).contains { $0.severity == .error }
        places = hasError ? nil : references.alternatives.map { ComparisonPlaces(root, $0) }
        links = findings.links
    }

    /// The keys that lead to other files.
    private struct References {
        var title: Located<String>?
        var category: Located<Category.ID>?
        var topics: [Located<Topic.ID>] = []
        var aliases: [Located<Comparison.ID>] = []
        var alternatives: [Located<Alternative.ID>]?

        init() {}

        init(_ map: MapReader) {
            title = map.required("title") { field in
                field.plain().map { Located(value: $0, mark: field.mark) }
            }
            category = map.required("category") { Self.located($0) }
            topics = map.optional("topics") { Self.list($0, of: "a topic", 0...12) } ?? []
            aliases = map.optional("aliases") { Self.list($0, of: "an alias", 0...20) } ?? []
            alternatives = map.required("alternatives") { field in
                let all: [Located<Alternative.ID>]? = field.list(
                    of: "an alternative", 2...6, Self.located)
                // With one named twice, nobody knows whether another one is missing.
                return all.flatMap { field.unique($0).count == $0.count ? $0 : nil }
            }
        }

        private static func located<Owner>(_ field: Field) -> Located<Identifier<Owner>>? {
            field.identifier(Identifier<Owner>.self).map { Located(value: $0, mark: field.mark) }
        }

        private static func list<Owner>(
            _ field: Field, of noun: String, _ count: ClosedRange<Int>
        ) -> [Located<Identifier<Owner>>]? {
            field.list(of: noun, count, located).map(field.unique)
        }
    }
}
