import Catalog
import Engine
import Hummingbird
import Pages

/// The pages around the comparisons.
extension Publication {
    /// `GET /`
    func home(_ request: Request, _ context: ClientContext) -> Response {
        let now = readership.current
        let key = PageCache.Key(content: .home, trends: now.revision, coding: request.coding)
        return kept(key, for: request, caching: .data) {
            let read = edition.readNow(now.trends, atMost: 3)
            let shown = Set((read.rising + read.trending).map(\.comparison.id))
            return press.home(
                FrontPage(
                    rising: read.rising, trending: read.trending,
                    verdictChanges: edition.latestChanges(ofVerdicts: true, atMost: 4),
                    otherChanges: edition.latestChanges(ofVerdicts: false, atMost: 8),
                    shelves: edition.frontShelves(excluding: shown), trends: now.trends))
        }
    }

    /// `GET /trending`
    func trending(_ request: Request, _ context: ClientContext) -> Response {
        let now = readership.current
        let key = PageCache.Key(content: .trending, trends: now.revision, coding: request.coding)
        return kept(key, for: request, caching: .data) {
            let read = edition.readNow(now.trends, atMost: 24)
            return press.trending(
                rising: read.rising, trending: read.trending, trends: now.trends)
        }
    }

    /// `GET /method`
    func method(_ request: Request, _ context: ClientContext) -> Response {
        let key = PageCache.Key(content: .method, coding: request.coding)
        return kept(key, for: request, caching: .data) { press.method(.method) }
    }

    /// `GET /patterns`
    func patterns(_ request: Request, _ context: ClientContext) throws -> Response {
        guard let comparison = edition.comparisons.first else {
            throw Refusal.notFound(near: [])
        }
        let key = PageCache.Key(content: .patterns, day: today, coding: request.coding)
        return kept(key, for: request, caching: .data) {
            press.patterns(.pattern(of: comparison, today: today))
        }
    }

    /// `GET /{category}`, with `topic` and `page` in the query
    func category(_ request: Request, _ context: ClientContext) throws -> Response {
        let given = context.parameters.get("category") ?? ""
        let name = percentDecoded(given)
        guard let category = edition.site.category(name) else { throw noCategory(name, request) }
        guard name == given else {
            throw Moved(location: Link.category(category.id) + request.queryPart)
        }
        let query = Form(request.uri.query ?? "")
        guard let shelf = shelf(of: category, query) else {
            throw Refusal.notFound(
                near: [],
                places: [.init(title: category.name, path: Link.category(category.id))])
        }
        let now = readership.current
        let key = PageCache.Key(
            content: .category(category.id, shelf.topic?.id, page: shelf.number),
            trends: now.revision, coding: request.coding)
        return kept(key, for: request, caching: .data) {
            press.category(shelf, trends: now.trends)
        }
    }

    func hasCategory(at address: String) -> Bool {
        edition.site.categories.contains { Link.category($0.id) == address }
    }

    /// `GET /alternatives/{id}`
    func alternative(_ request: Request, _ context: ClientContext) throws -> Response {
        let given = context.parameters.get("name") ?? ""
        let name = percentDecoded(given)
        switch edition.resolveAlternative(name) {
        case .here(let alternative) where name == given:
            let now = readership.current
            let key = PageCache.Key(
                content: .alternative(alternative.id), day: today, trends: now.revision,
                coding: request.coding)
            return kept(key, for: request, caching: .data) {
                press.alternative(
                    alternative, in: edition.comparisons(of: alternative.id), trends: now.trends,
                    today: today)
            }
        case .here(let alternative):
            throw Moved(location: Link.alternative(alternative.id) + request.queryPart)
        case .moved(let id): throw Moved(location: Link.alternative(id) + request.queryPart)
        case .unknown(let near):
            throw Refusal.notFound(
                near: self.near(name),
                places: near.map { .init(title: $0.name, path: Link.alternative($0.id)) })
        }
    }

    /// `nil` if the query names a topic or a page that there is not. An empty field is none.
    private func shelf(of category: Category, _ query: Form) -> Shelf? {
        var topic: Topic?
        if let name = query.values(of: "topic").first, !name.isEmpty {
            topic = edition.site.topics.first { $0.id.rawValue == name }
            guard topic != nil else { return nil }
        }
        let page = query.values(of: "page").first { !$0.isEmpty }
        guard let number = page.map(Int.init) ?? 1 else { return nil }
        return edition.shelf(of: category, topic: topic, number: number)
    }

    /// Other letters lead on; so may what stands in another place: `/rust-vs-go`.
    private func noCategory(_ name: String, _ request: Request) -> any Error {
        if let category = edition.site.category(name.lowercased()) {
            return Moved(location: Link.category(category.id) + request.queryPart)
        }
        return Refusal.notFound(near: near(name))
    }

    /// Comparisons that were perhaps meant by the last part of an address: `/rust-vs-go`.
    func near(_ name: String) -> [Comparison] {
        switch edition.resolve(name) {
        case .here(let comparison): [comparison]
        case .moved(let id): edition.comparison(id).map { [$0] } ?? []
        case .unknown(let near): near
        }
    }
}
