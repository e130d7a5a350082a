import Crypto
import HTTPTypes

/// What every answer tells the browser to be strict about, errors and files included.
struct SecurityHeaders: Sendable {
    /// For pages, files and errors.
    let fields: HTTPFields
    /// For public data, which other sites' pages may read.
    let dataFields: HTTPFields
    /// For the one page that other sites may show in a frame; it has no scripts and no forms.
    let frameFields: HTTPFields

    /// - Parameters:
    ///   - inlineStyle: the text of the one `<style>` element that pages have. Browsers apply that one and
    ///     no other, for its digest stands in the policy.
    ///   - isSecure: visitors come through TLS, and should from now on.
    init(inlineStyle: String, isSecure: Bool) {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = Self.policy(inlineStyle: inlineStyle)
        fields[.xContentTypeOptions] = "nosniff"
        fields[.frameOptions] = "DENY"
        fields[.referrerPolicy] = "strict-origin-when-cross-origin"
        fields[.openerPolicy] = "same-origin"
        fields[.resourcePolicy] = "same-origin"
        fields[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), browsing-topics=()"
        if isSecure {
            fields[.strictTransportSecurity] = "max-age=63072000; includeSubDomains"
        }
        self.fields = fields
        fields[.resourcePolicy] = "cross-origin"
        fields[.accessControlAllowOrigin] = "*"
        fields[.accessControlExposeHeaders] = "Allow, ETag, Link, Retry-After"
        self.dataFields = fields
        fields[.accessControlAllowOrigin] = nil
        fields[.frameOptions] = nil
        fields[.openerPolicy] = nil
        fields[.contentSecurityPolicy] = [
            "default-src 'none'", "style-src 'self'", "img-src data:", "form-action 'none'",
            "base-uri 'none'", "frame-ancestors *",
        ].joined(separator: "; ")
        self.frameFields = fields
    }

    /// `fields`, where the response does not have its own.
    func dress(_ headers: inout HTTPFields) {
        guard headers[.contentSecurityPolicy] == nil else { return }
        headers.append(contentsOf: fields)
    }

    private static func policy(inlineStyle: String) -> String {
        let digest = base64(SHA256.hash(data: Array(inlineStyle.utf8)))
        return [
            "default-src 'none'", "script-src 'self'", "style-src 'self' 'sha256-\(digest)'",
            "img-src 'self' data:", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
            "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }
}

extension HTTPField.Name {
    static let frameOptions = constant("X-Frame-Options")
    static let referrerPolicy = constant("Referrer-Policy")
    static let openerPolicy = constant("Cross-Origin-Opener-Policy")
    static let resourcePolicy = constant("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = constant("Permissions-Policy")
    static let secFetchSite = constant("Sec-Fetch-Site")
    static let link = constant("Link")
    static let robotsTag = constant("X-Robots-Tag")
    static let forwardedFor = constant("X-Forwarded-For")
    static let requestedPart = constant("X-Requested-Part")
    /// A second `Host`: the first one is the request's authority and no field any more.
    static let furtherHost = constant("Host")

    /// For names written in code. A malformed one is a programmer's mistake and stops the program.
    static func constant(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("not a header field's name: \(name)")
        }
        return name
    }
}
