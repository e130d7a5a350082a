import Engine

/// Puts the files of a catalog together: checks what only several files at once can show, then
/// makes the edition.
struct Assembly {
    let diagnostics: [Diagnostic]
    private let site: SiteFile
    private let alternatives: [AlternativeFile]
    private let comparisons: [ComparisonFile]
    let addresses: SlugCheck

    /// - Parameter alternatives: `nil` if nobody knows which there are.
    init(site: SiteFile, alternatives: [AlternativeFile]?, comparisons: [ComparisonFile]) {
        self.site = site
        self.alternatives = alternatives ?? []
        self.comparisons = comparisons
        let references = ReferenceCheck(site: site, alternatives: alternatives)
        addresses = SlugCheck(comparisons, alternatives)
        diagnostics =
            comparisons.flatMap(references.diagnostics)
            + NameCheck.diagnostics(alternatives ?? [])
            + addresses.diagnostics()
    }

    /// `nil` unless every file could be read without an error.
    func edition() -> Edition? {
        guard let site = site.site else { return nil }
        let alternatives = alternatives.compactMap(\.alternative)
        let byID = Dictionary(uniqueKeysWithValues: alternatives.map { ($0.id, $0) })
        let comparisons = comparisons.compactMap { file in
            comparison(file, of: site, byID)
        }
        guard alternatives.count == self.alternatives.count,
            comparisons.count == self.comparisons.count
        else { return nil }
        return Edition(site: site, alternatives: alternatives, comparisons: comparisons)
    }

    private func comparison(
        _ file: ComparisonFile, of site: Site, _ alternatives: [Alternative.ID: Alternative]
    ) -> Comparison? {
        guard let body = file.body, let title = file.title, let ids = file.alternatives,
            let category = site.categories.first(where: { $0.id == file.category?.value })
        else { return nil }
        let topics = file.topics.compactMap { topic in site.topics.first { $0.id == topic.value } }
        let compared = ids.compactMap { alternatives[$0.value] }
        guard topics.count == file.topics.count, compared.count == ids.count else { return nil }
        let heading = Comparison.Heading(
            title: title.value, edition: body.edition, thesis: body.thesis, category: category,
            topics: topics, aliases: file.aliases.map(\.value))
        return body.comparison(file.id, heading, compared, site.limits)
    }
}
