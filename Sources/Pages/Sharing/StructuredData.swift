import Engine
import Foundation

/// What a page says, once more for search engines: schema.org's words as JSON-LD.
///
/// Votes are not in it, and scores are not called ratings: nobody's opinion of many is their source.
enum StructuredData {
    /// A comparison is an article about its alternatives, and stands in its category.
    /// - Parameter picture: its address.
    static func html(
        of comparison: Comparison, in site: Site, picture: String, at root: String
    ) -> String {
        let heading = comparison.heading
        let trail = [
            Crumb(title: site.name, link: Link.home),
            Crumb(title: heading.category.name, link: Link.category(heading.category.id)),
            Crumb(title: heading.title, link: nil),
        ]
        return html([
            Thing(
                type: "Article", headline: heading.title,
                about: comparison.alternatives.map { Thing(type: "Thing", name: $0.name) },
                author: Thing(type: "Organization", name: site.name),
                dateModified: comparison.lastUpdated.description,
                datePublished: comparison.published.description, image: picture,
                url: root + Link.comparison(comparison.id)),
            breadcrumbs(trail, to: Link.comparison(comparison.id), at: root),
        ])
    }

    /// A page around the comparisons: the way to it, and what it offers, in its order.
    /// - Parameter trail: as the page shows it; empty for the home page.
    static func html(
        trail: [Crumb], to path: String, listing comparisons: [Comparison], at root: String
    ) -> String {
        html(
            (trail.isEmpty ? [] : [breadcrumbs(trail, to: path, at: root)])
                + (comparisons.isEmpty ? [] : [list(of: comparisons, at: root)]))
    }

    private static func breadcrumbs(_ trail: [Crumb], to path: String, at root: String) -> Thing {
        Thing(
            type: "BreadcrumbList",
            itemListElement: trail.enumerated().map {
                Thing(
                    type: "ListItem", name: $1.title, item: root + ($1.link ?? path),
                    position: $0 + 1)
            })
    }

    /// A list of pages that tell more, each of which is named by its address alone.
    /// Source: developers.google.com/search/docs/appearance/structured-data/carousel, "summary page".
    private static func list(of comparisons: [Comparison], at root: String) -> Thing {
        Thing(
            type: "ItemList",
            itemListElement: comparisons.enumerated().map {
                Thing(
                    type: "ListItem", name: $1.heading.title, position: $0 + 1,
                    url: root + Link.comparison($1.id))
            })
    }

    private static func html(_ things: [Thing]) -> String {
        guard !things.isEmpty else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers always encode. No text can end the element.
        let data = (try? encoder.encode(Graph(things: things))) ?? Data()
        let json = String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
        return "<script type=\"application/ld+json\">\(json)</script>"
    }
}

private struct Graph: Encodable {
    let context = "https://schema.org"
    let things: [Thing]

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case things = "@graph"
    }
}

/// As many of schema.org's properties as we use; those that are missing are not written.
private struct Thing: Encodable {
    let type: String
    var name: String?
    var headline: String?
    var about: [Thing]?
    var author: [Thing]?
    var dateModified: String?
    var datePublished: String?
    var image: String?
    var item: String?
    var position: Int?
    var url: String?
    var itemListElement: [Thing]?

    init(
        type: String, name: String? = nil, headline: String? = nil, about: [Thing]? = nil,
        author: Thing? = nil, dateModified: String? = nil, datePublished: String? = nil,
        image: String? = nil, item: String? = nil, position: Int? = nil, url: String? = nil,
        itemListElement: [Thing]? = nil
    ) {
        self.type = type
        self.name = name
        self.headline = headline
        self.about = about
        self.author = author.map { [$0] }
        self.dateModified = dateModified
        self.datePublished = datePublished
        self.image = image
        self.item = item
        self.position = position
        self.url = url
        self.itemListElement = itemListElement
    }

    enum CodingKeys: String, CodingKey {
        case type = "@type"
        case name, headline, about, author, dateModified, datePublished, image, item, position
        case url, itemListElement
    }
}
