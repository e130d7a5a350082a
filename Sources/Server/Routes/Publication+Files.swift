import HTTPTypes
import Hummingbird

/// What is neither a page nor data.
extension Publication {
    /// `GET /assets/{file}`
    func asset(_ request: Request, _ context: ClientContext) throws -> Response {
        guard let print = assets[request.uri.path]?[request.coding] else {
            throw Refusal.notFound(near: [])
        }
        return print.response(to: request)
    }

    /// `GET /healthz`: the process answers
    func health(_ request: Request, _ context: ClientContext) -> Response {
        plain("ok\n")
    }

    /// `GET /readyz`: it can take votes, too
    func readiness(_ request: Request, _ context: ClientContext) -> Response {
        community.isAvailable
            ? plain("ready\n")
            : plain("the vote store does not answer\n", status: .serviceUnavailable)
    }

    private func plain(
        _ text: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        var fields = security.fields
        fields[.contentType] = "text/plain; charset=utf-8"
        Caching.never.write(to: &fields)
        return Response(
            status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
