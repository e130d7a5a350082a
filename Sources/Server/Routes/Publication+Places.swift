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

    /// `GET /api`
    func api(_ request: Request, _ context: ClientContext) -> Response {
        let key = PageCache.Key(content: .api, coding: request.coding)
        return kept(key, for: request, caching: .data) { press.api(.api) }
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
        let category = try category(request, context) { Link.category($0.id) }
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
        let alternative = try alternative(request, context, at: Link.alternative)
        let now = readership.current
        let key = PageCache.Key(
            content: .alternative(alternative.id), day: today, trends: now.revision,
            coding: request.coding)
        return kept(key, for: request, caching: .data) {
            press.alternative(
                alternative, in: edition.comparisons(of: alternative.id), trends: now.trends,
                today: today)
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
}
