import Engine

/// Whether an address leads to one comparison only, and says what is compared.
struct SlugCheck {
    private let comparisons: [ComparisonFile]
    private let names: AlternativeNames
    private let known: Set<Alternative.ID>?
    private var bySet: [Set<Alternative.ID>: ComparisonFile] = [:]
    private var bySlug: [Comparison.ID: ComparisonFile] = [:]
    private var byAlias: [Comparison.ID: ComparisonFile] = [:]

    /// - Parameter alternatives: all there are; `nil` if nobody knows.
    init(_ comparisons: [ComparisonFile], _ alternatives: [AlternativeFile]?) {
        self.comparisons = comparisons
        names = AlternativeNames(
            (alternatives ?? []).map { ($0.id, $0.aliases.map(\.value)) })
        known = alternatives.map { Set($0.map(\.id)) }
        for file in comparisons {
            bySlug[file.id] = file
            for alias in file.aliases { byAlias[alias.value] = file }
            if let set = set(of: file), bySet[set] == nil { bySet[set] = file }
        }
    }

    func diagnostics() -> [Diagnostic] {
        var owners = bySlug
        return comparisons.flatMap { file in
            let findings = Findings(file: file.path)
            checkSlug(of: file, findings)
            checkSet(of: file, findings)
            for alias in file.aliases {
                if let owner = owners[alias.value] ?? owner(of: alias.value) {
                    report(alias, of: owner, in: file, findings)
                } else {
                    owners[alias.value] = file
                }
            }
            return findings.diagnostics
        }
    }

    /// `nil` also where an alternative does not exist: a misspelt one makes no other slug.
    private func set(of file: ComparisonFile) -> Set<Alternative.ID>? {
        guard let ids = file.alternatives?.map(\.value) else { return nil }
        return known?.isSuperset(of: ids) == false ? nil : Set(ids)
    }

    private func checkSlug(of file: ComparisonFile, _ findings: Findings) {
        guard let alternatives = file.alternatives, set(of: file) != nil else { return }
        let slug = alternatives.map(\.value.rawValue).joined(separator: "-vs-")
        guard slug != file.id.rawValue else { return }
        findings.error(
            .slug, at: alternatives[0].mark,
            "the file is called \(file.id.rawValue.quoted), but it compares \(slug.quoted)",
            hint: "call it \("\(slug).yaml".quoted), or name the alternatives in the file's order")
    }

    private func checkSet(of file: ComparisonFile, _ findings: Findings) {
        guard let set = set(of: file), let first = bySet[set], first.id != file.id,
            let mark = file.alternatives?.first?.mark
        else { return }
        findings.error(
            .sameAlternatives, at: mark, "\(first.path) compares the same alternatives",
            hint: "make one comparison of the two")
    }

    /// Where an address leads now: to the file of that name, to one that lists it as an alias, or to one
    /// that compares the same alternatives.
    func file(at slug: Comparison.ID) -> ComparisonFile? {
        bySlug[slug] ?? byAlias[slug] ?? owner(of: slug)
    }

    /// The names of the files, and their aliases.
    var listed: Set<String> { Set((bySlug.keys + Array(byAlias.keys)).map(\.rawValue)) }

    /// Who has the slug without listing it: the alternatives in another order, or by other names.
    private func owner(of slug: Comparison.ID) -> ComparisonFile? {
        names.set(of: slug.rawValue).flatMap { bySet[$0] }
    }

    private func report(
        _ alias: Located<Comparison.ID>, of owner: ComparisonFile, in file: ComparisonFile,
        _ findings: Findings
    ) {
        let name = alias.value.rawValue.quoted
        if owner.id == file.id {
            findings.warning(
                .aliasCollision, at: alias.mark, "the alias \(name) is not needed",
                hint: "other orders and other names of the alternatives lead here by themselves")
        } else {
            findings.error(
                .aliasCollision, at: alias.mark, "the alias \(name) already leads to \(owner.path)",
                hint: "remove it here or there")
        }
    }
}
