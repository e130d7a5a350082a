import Catalog
import Engine
import HTTPTypes
import Hummingbird
import Pages

/// The comparisons themselves, for programs.
extension Publication {
    /// `GET /api/v1`: which addresses there are
    func dataIndex(_ request: Request, _ context: ClientContext) -> Response {
        let key = PageCache.Key(content: .file(Link.dataIndex), coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            DataIndexJSON.text(Route.all.filter(\.isData).map(\.path.description))
        }
    }

    /// `GET /api/v1/topics`: of categories and topics, what a list can be asked for
    func topicsData(_ request: Request, _ context: ClientContext) -> Response {
        let key = PageCache.Key(content: .file(Link.topicsData), coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            NamesJSON.topics(of: edition.site, in: edition.comparisons)
        }
    }

    /// `GET /api/v1/alternatives`: likewise of what is compared
    func alternativesData(_ request: Request, _ context: ClientContext) -> Response {
        let key = PageCache.Key(content: .file(Link.alternativesData), coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            NamesJSON.alternatives(edition.alternatives) { edition.comparisons(of: $0).count }
        }
    }

    /// `GET /api/v1/comparisons`: those that the query asks for, page by page
    func listData(_ request: Request, _ context: ClientContext) throws -> Response {
        let question = try ListQuestion(query: request.uri.query, in: edition)
        let found = question.found(in: edition)
        let text = ComparisonListJSON.text(
            question.shown(of: found), total: found.count, page: question.page,
            perPage: question.perPage, versions: versions)
        var response = current(text, for: request, contentType: Self.json, caching: .data)
        response.headers[.link] = question.links(total: found.count)
        return response
    }

    /// `GET /api/v1/comparisons/{slug}`: all of one
    func comparisonData(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.comparisonData)
        let key = PageCache.Key(
            content: .comparisonData, comparison: comparison.id, coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            ComparisonJSON.text(comparison)
        }
    }

    /// `GET /compare/{slug}.json`: leads to the data's one address, for who guesses from the page's
    func dataAddress(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.comparisonData)
        throw Moved(location: Link.comparisonData(comparison.id))
    }

    /// `GET /api/v1/comparisons/{slug}/table.csv`
    func tableData(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.table)
        let key = PageCache.Key(
            content: .tableData, comparison: comparison.id, coding: request.coding)
        return kept(key, for: request, contentType: TableCSV.contentType, caching: .data) {
            TableCSV.text(comparison)
        }
    }

    /// `GET /api/v1/trending`
    func trendingData(_ request: Request, _ context: ClientContext) -> Response {
        let now = readership.current
        let key = PageCache.Key(
            content: .trendingData, trends: now.revision, coding: request.coding)
        return kept(key, for: request, contentType: Self.json, caching: .data) {
            TrendingJSON.text(
                edition.site.categories.map { category in
                    let trending = now.trends.trending(in: category.id).prefix(20)
                    return (category, trending.compactMap(edition.comparison))
                }, trends: now.trends, versions: versions)
        }
    }

    /// `GET /openapi.yaml`: what is here for programs, described for them
    func description(_ request: Request, _ context: ClientContext) -> Response {
        let key = PageCache.Key(content: .description, coding: request.coding)
        return kept(
            key, for: request, contentType: "application/yaml; charset=utf-8", caching: .data
        ) { String(decoding: PackageResources.openapi_yaml, as: UTF8.self) }
    }
}
