import Catalog
import Engine
import Hummingbird
import Pages

/// News for feed readers.
extension Publication {
    /// `GET /feed.xml`
    func siteFeed(_ request: Request, _ context: ClientContext) -> Response {
        atomFeed(.site, request)
    }

    /// `GET /feed.json`
    func siteJSONFeed(_ request: Request, _ context: ClientContext) -> Response {
        jsonFeed(.site, request)
    }

    /// `GET /verdicts.xml`: only changed verdicts
    func verdictFeed(_ request: Request, _ context: ClientContext) -> Response {
        atomFeed(.verdicts, request)
    }

    /// `GET /verdicts.json`
    func verdictJSONFeed(_ request: Request, _ context: ClientContext) -> Response {
        jsonFeed(.verdicts, request)
    }

    /// `GET /{category}/feed.xml`
    func categoryFeed(_ request: Request, _ context: ClientContext) throws -> Response {
        let category = try category(request, context) { Link.feed(.category($0)) }
        return atomFeed(.category(category), request)
    }

    /// `GET /{category}/feed.json`
    func categoryJSONFeed(_ request: Request, _ context: ClientContext) throws -> Response {
        let category = try category(request, context) { Link.jsonFeed(.category($0)) }
        return jsonFeed(.category(category), request)
    }

    /// `GET /alternatives/{id}/feed.xml`
    func alternativeFeed(_ request: Request, _ context: ClientContext) throws -> Response {
        let alternative = try alternative(request, context, at: Link.feed(of:))
        return atomFeed(.alternative(alternative), request)
    }

    /// `GET /alternatives/{id}/feed.json`
    func alternativeJSONFeed(_ request: Request, _ context: ClientContext) throws -> Response {
        let alternative = try alternative(request, context, at: Link.jsonFeed(of:))
        return jsonFeed(.alternative(alternative), request)
    }

    private func atomFeed(_ scope: Feed.Scope, _ request: Request) -> Response {
        file(at: Link.feed(scope), "application/atom+xml; charset=utf-8", for: request) {
            press.atomFeed(scope, of: edition.comparisons, at: $0)
        }
    }

    private func jsonFeed(_ scope: Feed.Scope, _ request: Request) -> Response {
        file(at: Link.jsonFeed(scope), "application/feed+json; charset=utf-8", for: request) {
            press.jsonFeed(scope, of: edition.comparisons, at: $0)
        }
    }
}
