import HTTPTypes
import Hummingbird

extension Route {
    /// What a browser asks before a page of another site may read data with more than the plainest
    /// request: with `If-None-Match`, for one.
    ///
    /// Source: WHATWG Fetch Standard, section 3.3 (CORS protocol).
    func preflight(_ security: SecurityHeaders) -> Response {
        let methods = methods.map(\.rawValue).joined(separator: ", ")
        var fields = security.dataFields
        fields[.allow] = methods
        fields[.accessControlAllowMethods] = methods
        fields[.accessControlAllowHeaders] = "If-None-Match"
        fields[.accessControlMaxAge] = "86400"
        Caching.never.write(to: &fields)
        return Response(status: .noContent, headers: fields)
    }
}
