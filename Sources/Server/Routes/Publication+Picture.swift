import Catalog
import Engine
import Hummingbird
import Pages

/// The pictures that links to comparisons get where others post them.
extension Publication {
    /// `GET /og/{slug}-{print}.png`, which never changes, and `GET /og/{slug}.png`, which leads there.
    func picture(_ request: Request, _ context: ClientContext) throws -> Response {
        let name = context.parameters.get("slug") ?? ""
        let slug = name.prefix(max(0, name.count - 17))
        if name.dropFirst(slug.count).first == "-", let id = Comparison.ID(String(slug)),
            let comparison = edition.comparison(id)
        {
            return try picture(of: comparison, named: name, request)
        }
        let comparison = try comparison(request, context) { Link.picture($0, print: nil) }
        throw Moved(location: address(ofPicture: comparison), isForGood: false)
    }

    private func picture(
        of comparison: Comparison, named name: String, _ request: Request
    ) throws -> Response {
        let address = address(ofPicture: comparison)
        // Another score or date makes another picture; what it shows may become again what it was.
        guard address == "/og/\(name).png" else {
            throw Moved(location: address, isForGood: false)
        }
        let key = PageCache.Key(content: .file(address), coding: .identity)
        let print = try cache.print(for: key) { older in
            if let older { return older }
            guard let bytes = press.picture(of: comparison) else {
                throw Refusal.notFound(near: [])
            }
            return Print(
                bytes, contentType: "image/png", caching: .forever, coding: .identity,
                fields: security.dataFields)
        }
        return sent(print, from: key, caching: .forever, to: request)
    }

    private func address(ofPicture comparison: Comparison) -> String {
        Link.picture(comparison.id, print: press.picturePrint(of: comparison))
    }
}
