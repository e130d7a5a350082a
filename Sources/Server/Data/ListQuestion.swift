import Catalog
import Engine
import Pages

/// Which comparisons a program asks for, and which page of them: the query of `/api/v1/comparisons`.
struct ListQuestion {
    static let fields = ["category", "topic", "alternative", "changed-since", "page", "per-page"]
    static let pages = 1...1_000_000
    static let perPage = 1...100
    static let usualPerPage = 20

    private(set) var category: Category.ID?
    private(set) var topic: Topic.ID?
    private(set) var alternative: Alternative.ID?
    /// Updated on that day or later.
    private(set) var changedSince: Day?
    private(set) var page = 1
    private(set) var perPage = Self.usualPerPage

    /// - Throws: `Refusal` with all that is wrong: `badRequest` for what cannot be read, `unknownName` for
    ///   names of nothing in this edition.
    init(query: String?, in edition: Edition) throws {
        var reader = FieldReader(Form(query ?? "").fields)
        category = reader.name(
            "category", among: edition.site.categories.map(\.id), listedAt: Link.topicsData)
        topic = reader.name(
            "topic", among: edition.site.topics.map(\.id), listedAt: Link.topicsData)
        alternative = reader.name(
            "alternative", among: edition.alternatives.map(\.id), listedAt: Link.alternativesData,
            alias: { name in
                guard case .moved(let id) = edition.resolveAlternative(name) else { return nil }
                return id
            })
        changedSince = reader.day("changed-since")
        page = reader.number("page", in: Self.pages) ?? page
        perPage = reader.number("per-page", in: Self.perPage) ?? perPage
        try reader.finish()
    }

    /// All that fit, on whatever page: the last updated first.
    func found(in edition: Edition) -> [Comparison] {
        edition.newestFirst.filter { comparison in
            let heading = comparison.heading
            return (category.map { heading.category.id == $0 } ?? true)
                && (topic.map { topic in heading.topics.contains { $0.id == topic } } ?? true)
                && (alternative.map { id in comparison.alternatives.contains { $0.id == id } }
                    ?? true)
                && (changedSince.map { comparison.lastUpdated >= $0 } ?? true)
        }
    }

    /// Those on the page that was asked for; none behind the last one.
    func shown(of found: [Comparison]) -> ArraySlice<Comparison> {
        found.dropFirst((page - 1) * perPage).prefix(perPage)
    }

    /// The `Link` field that leads from page to page. Source: RFC 8288.
    func links(total: Int) -> String {
        let last = max(1, (total + perPage - 1) / perPage)
        var pages = [("first", 1)]
        if page > 1 { pages.append(("prev", min(page - 1, last))) }
        if page < last { pages.append(("next", page + 1)) }
        pages.append(("last", last))
        return pages.map { "<\(address(ofPage: $1))>; rel=\"\($0)\"" }.joined(separator: ", ")
    }

    private func address(ofPage page: Int) -> String {
        let fields: [(String, String?)] = [
            ("category", category?.rawValue), ("topic", topic?.rawValue),
            ("alternative", alternative?.rawValue), ("changed-since", changedSince?.description),
            ("page", "\(page)"), ("per-page", perPage == Self.usualPerPage ? nil : "\(perPage)"),
        ]
        return Link.listData(with: fields.compactMap { name, value in value.map { (name, $0) } })
    }
}
