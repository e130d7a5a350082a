import Catalog
import Engine
import Hummingbird
import Pages

/// Finding a comparison by what one types.
///
/// Answers are made each time: nobody could keep those to all that may be typed, and trying would drop the
/// pages that many read.
extension Publication {
    /// `GET /search`, with or without `?q=`
    func search(_ request: Request, _ context: ClientContext) async throws -> Response {
        let result = try await result(of: request)
        let page = press.search(
            result, shelves: result.hits.isEmpty ? edition.topicShelves : [],
            trends: readership.current.trends)
        return current(page, for: request, caching: .data)
    }

    /// `GET /api/v1/search?q=`
    func searchData(_ request: Request, _ context: ClientContext) async throws -> Response {
        let result = try await result(of: request)
        return current(
            SearchJSON.text(result, versions: versions), for: request, contentType: Self.json,
            caching: .data)
    }

    /// Nothing is found by nothing.
    private func result(of request: Request) async throws -> SearchResult {
        let typed = Form(request.uri.query ?? "").values(of: Link.searchField).first ?? ""
        return try await edition.search(typed)
    }
}
