import Catalog
import Engine
import Hummingbird
import Pages

/// What the names in addresses mean. Another name leads to the right one, with its query.
extension Publication {
    /// The comparison that the address names.
    /// - Parameter link: the address of what is asked for, of a given comparison.
    /// - Throws: `Moved` if its name is another one, `Refusal.notFound` with near ones if there is none.
    func comparison(
        _ request: Request, _ context: ClientContext,
        at link: (Comparison.ID) -> String
    ) throws -> Comparison {
        let given = context.parameters.get("slug") ?? ""
        let slug = given.utf8.contains(UInt8(ascii: "%")) ? percentDecoded(given) : given
        switch edition.resolve(slug) {
        case .here(let comparison) where slug == given: return comparison
        case .here(let comparison):
            throw Moved(location: link(comparison.id) + request.queryPart)
        case .moved(let id): throw Moved(location: link(id) + request.queryPart)
        case .unknown(let near):
            throw Refusal.notFound(near: near, unwritten: edition.unwritten(slug))
        }
    }

    /// Likewise the category. What stands in another place is near, too: `/rust-vs-go`.
    func category(
        _ request: Request, _ context: ClientContext, at link: (Engine.Category) -> String
    ) throws -> Engine.Category {
        let given = context.parameters.get("category") ?? ""
        let name = percentDecoded(given)
        guard let category = edition.site.category(name.lowercased()) else {
            throw Refusal.notFound(near: near(name))
        }
        guard category.id.rawValue == given else {
            throw Moved(location: link(category) + request.queryPart)
        }
        return category
    }

    /// Likewise the alternative.
    func alternative(
        _ request: Request, _ context: ClientContext, at link: (Alternative.ID) -> String
    ) throws -> Alternative {
        let given = context.parameters.get("name") ?? ""
        let name = percentDecoded(given)
        switch edition.resolveAlternative(name) {
        case .here(let alternative) where name == given: return alternative
        case .here(let alternative):
            throw Moved(location: link(alternative.id) + request.queryPart)
        case .moved(let id): throw Moved(location: link(id) + request.queryPart)
        case .unknown(let near):
            throw Refusal.notFound(
                near: self.near(name),
                places: near.map { .init(title: $0.name, path: Link.alternative($0.id)) })
        }
    }

    /// Comparisons that were perhaps meant by the last part of an address: `/rust-vs-go`.
    func near(_ name: String) -> [Comparison] {
        switch edition.resolve(name) {
        case .here(let comparison): [comparison]
        case .moved(let id): edition.comparison(id).map { [$0] } ?? []
        case .unknown(let near): near
        }
    }
}
