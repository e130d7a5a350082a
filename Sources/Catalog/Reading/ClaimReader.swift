import Engine

/// Reads claims, and knows which sources of its file they name.
final class ClaimReader {
    private let sources: SourceList
    private(set) var used: Set<Source.ID> = []

    init(_ sources: SourceList) {
        self.sources = sources
    }

    /// A claim is a line, or a line with its sources: `{text: …, sources: […]}`.
    func claim(_ field: Field) -> Claim? {
        guard case .map = field.node.value else { return field.line().map { Claim(text: $0) } }
        return field.map { map in
            let text = map.required("text") { $0.line() }
            let sources = map.required("sources", named)
            guard let text, let sources else { return nil }
            return Claim(text: text, sources: sources)
        }
    }

    /// The keys of sources that a claim names, each once.
    func named(_ field: Field) -> [Source.ID]? {
        let names = field.list(of: "a source", 1...20) { item -> Located<Source.ID>? in
            guard let id = item.identifier(Source.ID.self) else { return nil }
            used.insert(id)
            guard sources.has(id) else {
                item.error(
                    .unknownSource,
                    "\(field.name) names \(id.rawValue.quoted), which this file does not list",
                    hint: sources.advice(for: id, field.findings))
                return nil
            }
            return Located(value: id, mark: item.mark)
        }
        return names.map { field.unique($0).map(\.value) }
    }

    /// Warns of sources that no claim has named.
    func reportUnused(_ findings: Findings) {
        for source in sources.listed where !used.contains(source.value) {
            findings.warning(
                .unusedSource, at: source.mark,
                "no claim names the source \(source.value.rawValue.quoted)",
                hint: "name it where it supports a statement, or remove it")
        }
    }
}
