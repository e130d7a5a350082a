import Engine

/// Whether links to pages of this site lead to a page that there is.
struct LinkCheck {
    private let addresses: SlugCheck
    private let slugs: Set<String>
    /// By all their names: another name leads on.
    private let alternatives: Set<String>

    /// - Parameter alternatives: all there are.
    init(_ addresses: SlugCheck, _ alternatives: [AlternativeFile]) {
        self.addresses = addresses
        slugs = addresses.listed
        self.alternatives = Set(
            alternatives.flatMap { [$0.id] + $0.aliases.map(\.value) }.map(\.rawValue))
    }

    func diagnostics(of links: [Located<String>], in path: String) -> [Diagnostic] {
        let findings = Findings(file: path)
        for link in links { check(link, findings) }
        return findings.diagnostics
    }

    private func check(_ link: Located<String>, _ findings: Findings) {
        if let slug = name(behind: "/compare/", in: link.value) {
            if Comparison.ID(slug).flatMap(addresses.file) == nil {
                report(link, "comparison", slug, among: slugs, findings)
            }
        } else if let id = name(behind: "/alternatives/", in: link.value) {
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
