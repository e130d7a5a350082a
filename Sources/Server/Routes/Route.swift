import HTTPTypes
import Hummingbird

/// One address and who answers there.
struct Route: Sendable {
    typealias Handler = @Sendable (Request, ClientContext) async throws -> Response

    let method: HTTPRequest.Method
    let path: RouterPath
    /// Whether an edition has what an address of this form names, as far as that decides which address
    /// it is: a name at the top may be a category's, or nothing at all.
    var isThere: @Sendable (Publication, _ address: String) -> Bool = { _, _ in true }
    /// What may stand in its query, where that is checked.
    var query: DataQuery?
    /// Pages of any site may read it, and errors are told as data.
    var isForPrograms = false
    /// Answers from the publication of the moment.
    let handler: @Sendable (Publication) -> Handler

    static func get(
        _ path: RouterPath, _ handler: @escaping @Sendable (Publication) -> Handler
    ) -> Route {
        Route(method: .get, path: path, handler: handler)
    }

    static func get(
        _ path: RouterPath, where isThere: @escaping @Sendable (Publication, String) -> Bool,
        _ handler: @escaping @Sendable (Publication) -> Handler
    ) -> Route {
        Route(method: .get, path: path, isThere: isThere, handler: handler)
    }

    static func post(
        _ path: RouterPath, _ handler: @escaping @Sendable (Publication) -> Handler
    ) -> Route {
        Route(method: .post, path: path, handler: handler)
    }

    /// Public data: pages of any site may read it, and a query that it does not know is refused.
    /// `openapi.yaml` describes each of these.
    static func data(
        _ path: RouterPath, query: DataQuery = .fields([]),
        _ handler: @escaping @Sendable (Publication) -> Handler
    ) -> Route {
        Route(method: .get, path: path, query: query, isForPrograms: true) { publication in
            let answer = handler(publication)
            return { request, context in
                try query.check(request)
                return try await answer(request, context)
            }
        }
    }

    /// A file for other sites' pages and programs, whatever they add to its address.
    static func file(
        _ path: RouterPath, _ handler: @escaping @Sendable (Publication) -> Handler
    ) -> Route {
        Route(method: .get, path: path, isForPrograms: true, handler: handler)
    }

    var isData: Bool { query != nil }

    /// What can be asked of it, for the `Allow` field: who answers GET answers HEAD.
    var methods: [HTTPRequest.Method] {
        isForPrograms ? [.get, .head, .options] : method == .get ? [.get, .head] : [method]
    }

    func matches(_ address: String) -> Bool {
        let parts = address.split(separator: "/")
        return parts.count == path.count && zip(path, parts).allSatisfy { $0 ~= $1 }
    }
}

extension [Route] {
    /// Whether who asks there is a program, also where nothing is.
    func areForPrograms(at address: String) -> Bool {
        address.hasPrefix("/api/") || contains { $0.isForPrograms && $0.matches(address) }
    }
}
