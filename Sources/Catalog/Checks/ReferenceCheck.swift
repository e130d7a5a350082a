import Engine

/// Whether what a comparison names in other files is there.
struct ReferenceCheck {
    private let site: SiteFile
    /// Also those whose file is broken: naming such a one is no second mistake.
    private let alternatives: [Alternative.ID: AlternativeFile]?
    private let known: Set<Alternative.ID>?

    init(site: SiteFile, alternatives: [AlternativeFile]?) {
        self.site = site
        self.alternatives = alternatives.map { files in
            Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        known = self.alternatives.map { Set($0.keys) }
    }

    func diagnostics(of comparison: ComparisonFile) -> [Diagnostic] {
        let findings = Findings(file: comparison.path)
        check(comparison.category.map { [$0] } ?? [], among: site.categories, findings) {
            (.unknownCategory, "site.yaml has no category \($0)", "define it there")
        }
        check(comparison.topics, among: site.topics, findings) {
            (.unknownTopic, "site.yaml has no topic \($0)", "define it there")
        }
        check(comparison.alternatives ?? [], among: known, findings) {
            (
                .unknownAlternative, "there is no alternative \($0)",
                "describe it in a file in alternatives/"
            )
        }
        checkTitle(of: comparison, findings)
        let allExist =
            comparison.alternatives?.allSatisfy { known?.contains($0.value) ?? true } ?? false
        return findings.diagnostics + (allExist ? comparison.presumed : [])
    }

    private func check<Owner>(
        _ names: [Located<Identifier<Owner>>], among known: Set<Identifier<Owner>>?,
        _ findings: Findings,
        _ mistake: (String) -> (rule: Diagnostic.Rule, message: String, hint: String)
    ) {
        guard let known else { return }
        for name in names where !known.contains(name.value) {
            let (rule, message, hint) = mistake(name.value.rawValue.quoted)
            let near = findings.nearest(to: name.value.rawValue, among: known.map(\.rawValue))
            findings.error(
                rule, at: name.mark, message,
                hint: near.map { "did you mean \($0.quoted)?" } ?? hint)
        }
    }

    private func checkTitle(of comparison: ComparisonFile, _ findings: Findings) {
        guard let title = comparison.title else { return }
        let text = title.value.lowercased()
        let names = (comparison.alternatives ?? []).map {
            alternatives?[$0.value]?.alternative?.name ?? ""
        }
        var rest = text[...]
        var isInOrder = true
        for name in names where !name.isEmpty {
            guard text.contains(name.lowercased()) else {
                findings.warning(
                    .titleNames, at: title.mark, "the title does not name \(name.quoted)",
                    hint: "a title names what is compared, in display order")
                continue
            }
            let range = rest.firstRange(of: name.lowercased())
            isInOrder = isInOrder && range != nil
            if let range { rest = rest[range.upperBound...] }
        }
        // Two that have the same name are no matter of order.
        guard !isInOrder, Set(names).count == names.count else { return }
        findings.warning(
            .titleNames, at: title.mark,
            "the title does not name \(names.map(\.quoted).joined(separator: ", ")) in this order",
            hint: "a title names what is compared, in display order")
    }
}
