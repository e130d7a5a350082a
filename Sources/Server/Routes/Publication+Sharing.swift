import Catalog
import Engine
import HTTPTypes
import Hummingbird
import Pages

/// What others show of the site in their own pages, and what they read instead of its pages.
extension Publication {
    /// `GET /badge/{slug}.svg`
    func badge(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.badge)
        let key = PageCache.Key(
            content: .file(Link.badge(comparison.id)), coding: request.coding)
        return kept(key, for: request, contentType: "image/svg+xml", caching: .data) {
            press.badge(comparison)
        }
    }

    /// `GET /embed/{slug}`: the one page that others may show in a frame
    func embedCard(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.embed)
        let key = PageCache.Key(
            content: .file(Link.embed(comparison.id)), coding: request.coding)
        return kept(key, for: request, fields: security.frameFields, caching: .data) {
            press.embedCard(comparison)
        }
    }

    /// `GET /oembed?url=…`
    func oEmbed(_ request: Request, _ context: ClientContext) throws -> Response {
        let query = request.uri.queryParameters
        guard query["format"] ?? "json" == "json" else {
            throw Refusal.otherFormat("This address answers as JSON only.")
        }
        guard let url = query["url"] else {
            throw Refusal.badRequest("Give the address of a comparison's page as url=.")
        }
        guard let comparison = comparison(at: String(url)) else {
            throw Refusal.unknownName("The url has to be that of a comparison's page on this site.")
        }
        let room = OEmbed.Room(
            maxWidth: query["maxwidth"].flatMap { Int($0) },
            maxHeight: query["maxheight"].flatMap { Int($0) })
        return current(
            press.oEmbed(comparison, in: room, at: root(for: request)), for: request,
            contentType: Self.json, caching: rootCaching)
    }

    /// The comparison whose page or card an address of ours names, whatever answers it carries, with a slash
    /// at its end or none, and by either scheme.
    private func comparison(at url: String) -> Comparison? {
        let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
        var parts = url[..<end].split(separator: "/", omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        if parts.count == 5, parts[1].isEmpty, let origin = Origin("\(parts[0])//\(parts[2])") {
            let ours = Origin(press.publicURL)
            guard ours == nil || origin.authority == ours?.authority else { return nil }
            parts.removeFirst(2)
            parts[0] = ""
        }
        guard parts.count == 3, parts[0].isEmpty, parts[1] == "compare" || parts[1] == "embed"
        else { return nil }
        return switch edition.resolve(String(parts[2])) {
        case .here(let comparison): comparison
        case .moved(let id): edition.comparison(id)
        case .unknown: nil
        }
    }
}
