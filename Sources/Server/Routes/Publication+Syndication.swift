import Catalog
import Hummingbird
import Pages

/// What tells machines of the site: search engines, feed readers.
extension Publication {
    /// `GET /robots.txt`
    func robots(_ request: Request, _ context: ClientContext) -> Response {
        file(at: "/robots.txt", "text/plain; charset=utf-8", for: request) { root in
            """
            User-agent: *
            Disallow: /api/*/recommendation
            Disallow: /api/*/search
            Disallow: /compare/*/recommendation
            Disallow: /compare/*/community

            Sitemap: \(root)\(Link.sitemap)

            """
        }
    }

    /// `GET /sitemap.xml`
    func sitemap(_ request: Request, _ context: ClientContext) -> Response {
        file(at: Link.sitemap, "application/xml; charset=utf-8", for: request) {
            press.sitemap(edition.comparisons, at: $0)
        }
    }

    /// A file that is made of the edition alone and names pages by their whole addresses. It is kept if
    /// the operator has said what the site is called.
    /// - Parameter link: the field `Link`.
    func file(
        at path: String, _ contentType: String, for request: Request, link: String? = nil,
        make: (_ root: String) -> String
    ) -> Response {
        let root = root(for: request)
        var fields = security.dataFields
        fields[.link] = link
        guard !press.publicURL.isEmpty else {
            return current(
                make(root), for: request, contentType: contentType, fields: fields,
                caching: rootCaching)
        }
        let key = PageCache.Key(content: .file(path), coding: request.coding)
        return kept(
            key, for: request, contentType: contentType, fields: fields, caching: rootCaching
        ) { make(root) }
    }

    /// Of an answer that says what the site is called. A name that a request used is believed for its own
    /// answer only: caches in between need not keep one for each name.
    var rootCaching: Caching { press.publicURL.isEmpty ? .asked : .data }

    /// The site's address without a trailing slash: what the operator calls it, or else the request.
    func root(for request: Request) -> String {
        guard press.publicURL.isEmpty else { return press.publicURL }
        let origin = Origin(isSecure: false, authority: request.head.authority ?? "")
        return origin?.description ?? ""
    }
}
