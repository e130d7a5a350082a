import Engine

/// Puts the files of a catalog together: checks what only several files at once can show, then
/// makes the edition.
struct Assembly {
    let diagnostics: [Diagnostic]
    private let site: SiteFile
    private let alternatives: [AlternativeFile]
    private let comparisons: [ComparisonFile]
    let addresses: SlugCheck
    /// Those without an error in them or in what they refer to.
    private let complete: [PlacedComparison]

    /// - Parameters:
    ///   - alternatives: `nil` if nobody knows which there are.
    ///   - isComplete: every file can be read. One that cannot may have the alias that a link leads to.
    init(
        site: SiteFile, alternatives: [AlternativeFile]?, comparisons: [ComparisonFile],
        isComplete: Bool
    ) {
        self.site = site
        self.alternatives = alternatives ?? []
        self.comparisons = comparisons
        complete = Self.complete(site.site, self.alternatives, comparisons)
        let references = ReferenceCheck(site: site, alternatives: alternatives)
        addresses = SlugCheck(comparisons, alternatives)
        diagnostics =
            comparisons.flatMap(references.diagnostics)
            + NameCheck.diagnostics(alternatives ?? [])
            + addresses.diagnostics()
            + (isComplete ? Self.brokenLinks(site, self.alternatives, comparisons, addresses) : [])
            + Advice.diagnostics(complete)
    }

    /// `nil` unless every file could be read without an error.
    func edition() -> Edition? {
        guard let site = site.site else { return nil }
        let alternatives = alternatives.compactMap(\.alternative)
        guard alternatives.count == self.alternatives.count, complete.count == comparisons.count
        else { return nil }
        return Edition(
            site: site, alternatives: alternatives, comparisons: complete.map(\.comparison))
    }

    private static func brokenLinks(
        _ site: SiteFile, _ alternatives: [AlternativeFile], _ comparisons: [ComparisonFile],
        _ addresses: SlugCheck
    ) -> [Diagnostic] {
        let check = LinkCheck(addresses, alternatives)
        return check.diagnostics(of: site.links, in: SiteFile.path)
            + alternatives.flatMap { check.diagnostics(of: $0.links, in: $0.path) }
            + comparisons.flatMap { check.diagnostics(of: $0.links, in: $0.path) }
    }

    private static func complete(
        _ site: Site?, _ alternatives: [AlternativeFile], _ comparisons: [ComparisonFile]
    ) -> [PlacedComparison] {
        guard let site else { return [] }
        let known = Dictionary(
            alternatives.compactMap { file in file.alternative.map { (file.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        return comparisons.compactMap { file in
            guard let comparison = comparison(file, of: site, known), let places = file.places
            else { return nil }
            return PlacedComparison(comparison: comparison, path: file.path, places: places)
        }
    }

    private static func comparison(
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
