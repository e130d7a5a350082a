import Hummingbird

/// The last hand on every answer: the security headers, and no body where none was asked for.
struct Dressing: RouterMiddleware {
    typealias Context = ClientContext

    let security: SecurityHeaders

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        security.dress(&response.headers)
        if request.method == .head { response = response.createHeadResponse() }
        // Where no body may be, its length would be that of something else.
        if response.status == .notModified { response.headers[.contentLength] = nil }
        return response
    }
}
