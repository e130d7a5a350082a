import Catalog
import Engine
import Hummingbird
import Pages

/// What language models and people in terminals read instead of pages: the same as Markdown.
extension Publication {
    /// `GET /llms.txt`
    func guide(_ request: Request, _ context: ClientContext) -> Response {
        file(at: Link.guide, "text/plain; charset=utf-8", for: request) {
            press.guide(edition.comparisons, edition.alternatives, at: $0)
        }
    }

    /// `GET /compare/{slug}.md`
    func markdown(_ request: Request, _ context: ClientContext) throws -> Response {
        let comparison = try comparison(request, context, at: Link.markdown)
        let page = Link.comparison(comparison.id)
        return text(of: page, at: Link.markdown(comparison.id), request) {
            press.markdown(comparison, at: $0)
        }
    }

    /// `GET /alternatives/{name}.md`
    func alternativeText(_ request: Request, _ context: ClientContext) throws -> Response {
        let alternative = try alternative(request, context, at: Link.markdown)
        let page = Link.alternative(alternative.id)
        return text(of: page, at: Link.markdown(alternative.id), request) {
            press.markdown(alternative, in: edition.comparisons(of: alternative.id), at: $0)
        }
    }

    /// `GET /{category}.md`
    func categoryText(_ request: Request, _ context: ClientContext) throws -> Response {
        let category = try category(request, context) { Link.markdown($0.id) }
        let comparisons = edition.comparisons.filter { $0.heading.category.id == category.id }
        return text(
            of: Link.category(category.id), at: Link.markdown(category.id), request
        ) { press.markdown(category, of: comparisons, at: $0) }
    }

    /// `GET /method.md`
    func methodText(_ request: Request, _ context: ClientContext) -> Response {
        text(of: Link.method, at: Link.methodText, request) { _ in Document.methodText }
    }

    /// `GET /api.md`
    func apiText(_ request: Request, _ context: ClientContext) -> Response {
        text(of: Link.api, at: Link.apiText, request) { press.apiText(Document.apiText, at: $0) }
    }

    /// Search engines should find the page instead; a reader is told where such texts are listed.
    private func text(
        of page: String, at path: String, _ request: Request, make: (_ root: String) -> String
    ) -> Response {
        let root = root(for: request)
        return file(
            at: path, "text/markdown; charset=utf-8", for: request,
            link: """
                <\(root)\(page)>; rel="canonical", <\(root)\(Link.guide)>; rel="describedby"
                """,
            make: make)
    }
}
