import Engine

/// The sources of one file, as far as they can be read.
struct SourceList {
    /// All that the file lists, also those with a mistake in them: naming such a one is no second
    /// mistake.
    let listed: [Located<Source.ID>]
    let sources: [Source]
    private let ids: Set<Source.ID>
    /// Without a readable list nothing can be said about the names in claims.
    private let isReadable: Bool

    /// - Parameter field: `nil` if the file lists none.
    init(_ field: Field?, today: Day) {
        var listed: [Located<Source.ID>] = []
        let sources = field?.named("source", 1...200) { id, mark, field -> Source? in
            listed.append(Located(value: id, mark: mark))
            return Self.source(id, field, today: today)
        }
        self.listed = listed
        ids = Set(listed.map(\.value))
        self.sources = sources ?? []
        isReadable = field == nil || sources != nil || !listed.isEmpty
    }

    func has(_ id: Source.ID) -> Bool {
        !isReadable || ids.contains(id)
    }

    func advice(for id: Source.ID, _ findings: Findings) -> String {
        let names = listed.map(\.value.rawValue)
        return findings.nearest(to: id.rawValue, among: names).map { "did you mean \($0.quoted)?" }
            ?? "list it under \"sources\""
    }

    private static func source(_ id: Source.ID, _ field: Field, today: Day) -> Source? {
        field.map { map in
            let title = map.required("title") { $0.plain(atMost: 200) }
            let url = map.required("url") { $0.address() }
            let checked = map.required("checked") { $0.day(notAfter: today) }
            let kind = map.required("kind") { $0.word(Source.Kind.self) }
            guard let title, let url, let checked, let kind else { return nil }
            return Source(id: id, title: title, url: url, checked: checked, kind: kind)
        }
    }
}
