import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Pages

/// The one place that turns what went wrong into an answer: a page for readers, RFC 9457 for programs.
struct ErrorPages: RouterMiddleware {
    typealias Context = ClientContext

    let current: CurrentPublication
    let routes: [Route]

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            if refusal.isOurs { log(refusal.title, request, context) }
            return answer(refusal, to: request, context)
        } catch let moved as Moved {
            return redirect(moved, request)
        } catch let error as HTTPError where error.status == .notFound {
            return answer(notRouted(request), to: request, context)
        } catch let error as HTTPParserError {
            // The connection cannot be used any more; the server closes it.
            throw error
        } catch {
            log("\(error)", request, context)
            return failure(request, context)
        }
    }

    /// The router knows no handler: because of the address, or only of the method?
    private func notRouted(_ request: Request) -> Refusal {
        let path = request.uri.path
        let publication = current.value
        // One address may answer to two patterns, `/healthz` also to that of a category.
        let allowed =
            routes
            .filter { $0.matches(path) && $0.isThere(publication, path) }.flatMap(\.methods)
            .reduce(into: [HTTPRequest.Method]()) { if !$0.contains($1) { $0.append($1) } }
        guard allowed.isEmpty else { return .wrongMethod(allowed: allowed) }
        let last = path.split(separator: "/").last ?? ""
        return .notFound(near: publication.near(percentDecoded(last)))
    }

    /// Forms keep their method and body. Pages of other sites may follow what is only read, to a badge or to
    /// data: what stands at its end has its own policy.
    /// Nobody keeps it for long: what has moved may move back, and two answers would lead in a circle.
    private func redirect(_ moved: Moved, _ request: Request) -> Response {
        let isRead = request.method == .get || request.method == .head
        let security = current.value.security
        var fields = isRead ? security.dataFields : security.fields
        fields[.location] = moved.location
        (isRead ? Caching.data : .never).write(to: &fields)
        let status: HTTPResponse.Status =
            !isRead ? .permanentRedirect : moved.isForGood ? .movedPermanently : .found
        return Response(status: status, headers: fields)
    }

    private func answer(
        _ refusal: Refusal, to request: Request, _ context: Context
    ) -> Response {
        let problem = Problem(
            status: refusal.status.code, title: refusal.title, advice: refusal.advice,
            nearMatches: refusal.nearMatches, search: refusal.search, wayBack: refusal.wayBack,
            work: refusal.work,
            requestID: refusal.isOurs ? context.id : nil)
        return answer(problem, status: refusal.status, headers: refusal.headers, to: request)
    }

    /// Something is broken: nothing of it is told but the number by which the log has it.
    private func failure(_ request: Request, _ context: Context) -> Response {
        let problem = Problem(
            status: 500, title: "Something broke on our side",
            advice: "Please try again. If it stays broken, tell us the number below.",
            requestID: context.id)
        return answer(problem, status: .internalServerError, headers: [:], to: request)
    }

    private func answer(
        _ problem: Problem, status: HTTPResponse.Status, headers: HTTPFields, to request: Request
    ) -> Response {
        let isData = routes.areForPrograms(at: request.uri.path)
        let publication = current.value
        let security = publication.security
        let text =
            isData
            ? ProblemData.text(problem, status: status) : publication.press.problem(problem)
        var fields = isData ? security.dataFields : security.fields
        fields.append(contentsOf: headers)
        fields[.contentType] = isData ? ProblemData.contentType : "text/html; charset=utf-8"
        Caching.never.write(to: &fields)
        return Response(
            status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// No query, no field of the request: they can name visitors.
    private func log(_ what: String, _ request: Request, _ context: Context) {
        context.logger.error(
            "request failed",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(context.endpointPath ?? "none")",
                "error": "\(what)",
            ])
    }
}
