import HTTPTypes
import Hummingbird
import Pages

/// What is neither a page nor data.
extension Publication {
    /// `GET /assets/{file}`
    func asset(_ request: Request, _ context: ClientContext) throws -> Response {
        guard let asset = assets[request.uri.path] else { throw Refusal.notFound(near: []) }
        let key = PageCache.Key(content: .file(asset.path), coding: request.coding)
        let print = cache.print(for: key) { older in
            Print(
                asset.bytes, contentType: asset.contentType, caching: .forever,
                coding: key.coding, fields: security.fields, older: older)
        }
        return sent(print, from: key, caching: .forever, to: request)
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
        if status == .serviceUnavailable { fields[.retryAfter] = Refusal.storePause }
        fields[.contentType] = "text/plain; charset=utf-8"
        Caching.never.write(to: &fields)
        return Response(
            status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
