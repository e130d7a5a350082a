import Engine

/// Whether links to pages of this site lead to a page that there is.
struct LinkCheck {
    private let comparisons: Set<String>
    private let alternatives: Set<String>?
    private let names: AlternativeNames
    private let compared: Set<Set<Alternative.ID>>

    /// - Parameter alternatives: all there are; `nil` if nobody knows.
    init(_ comparisons: [ComparisonFile], _ alternatives: [AlternativeFile]?) {
        self.comparisons = Set(
            comparisons.flatMap { file in [file.id] + file.aliases.map(\.value) }.map(\.rawValue))
        self.alternatives = alternatives.map { Set($0.map(\.id.rawValue)) }
        names = AlternativeNames((alternatives ?? []).map { ($0.id, $0.aliases.map(\.value)) })
        compared = Set(comparisons.compactMap { $0.alternatives.map { Set($0.map(\.value)) } })
    }

    func diagnostics(of links: [Located<String>], in path: String) -> [Diagnostic] {
        let findings = Findings(file: path)
        for link in links { check(link, findings) }
        return findings.diagnostics
    }

    private func check(_ link: Located<String>, _ findings: Findings) {
        if let slug = name(behind: "/compare/", in: link.value) {
            let isThere =
                comparisons.contains(slug) || names.set(of: slug).map(compared.contains) ?? false
            if !isThere { report(link, "comparison", slug, among: comparisons, findings) }
        } else if let alternatives, let id = name(behind: "/alternatives/", in: link.value) {
            if !alternatives.contains(id) {
                report(link, "alternative", id, among: alternatives, findings)
            }
        }
    }

    /// `rust-vs-go` of `/compare/rust-vs-go.json?safety=proven#quiz`.
    private func name(behind folder: String, in link: String) -> String? {
        guard link.hasPrefix(folder) else { return nil }
        return String(link.dropFirst(folder.count).prefix { !"/?#.".contains($0) })
    }

    private func report(
        _ link: Located<String>, _ noun: String, _ name: String, among names: Set<String>,
        _ findings: Findings
    ) {
        let near = findings.nearest(to: name, among: names)
        findings.warning(
            .brokenLink, at: link.mark,
            "a link leads to \(link.value.quoted), but there is no \(noun) \(name.quoted)",
            hint: near.map { "did you mean \($0.quoted)?" } ?? "remove the link, or write the page")
    }
}
