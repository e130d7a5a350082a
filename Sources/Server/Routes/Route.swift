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

    /// What can be asked of it, for the `Allow` field: who answers GET answers HEAD.
    var methods: [HTTPRequest.Method] { method == .get ? [.get, .head] : [method] }

    func matches(_ address: String) -> Bool {
        let parts = address.split(separator: "/")
        return parts.count == path.count && zip(path, parts).allSatisfy { $0 ~= $1 }
    }
}
