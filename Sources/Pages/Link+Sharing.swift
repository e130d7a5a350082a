package import Engine

extension Link {
    /// What language models should read first.
    package static let guide = "/llms.txt"

    package static let oEmbed = "/oembed"

    /// A comparison's page as Markdown.
    package static func markdown(_ id: Comparison.ID) -> String { "\(comparison(id)).md" }

    /// Likewise that of an alternative, of a category, and of each document.
    package static func markdown(_ id: Alternative.ID) -> String { "\(alternative(id)).md" }
    package static func markdown(_ id: Category.ID) -> String { "\(category(id)).md" }
    package static let methodText = "\(method).md"
    package static let apiText = "\(api).md"

    /// The overall scores as a picture for a README.
    package static func badge(_ id: Comparison.ID) -> String { "/badge/\(id).svg" }

    /// The picture that a link to the comparison gets where others post it.
    /// - Parameter print: of its content, `nil` for the address that leads to whichever it is now.
    package static func picture(_ id: Comparison.ID, print: String?) -> String {
        "/og/\(id)\(print.map { "-\($0)" } ?? "").png"
    }

    /// The card that other sites may show in a frame.
    package static func embed(_ id: Comparison.ID) -> String { "/embed/\(id)" }

    /// How another site finds the card, on the comparison's page.
    /// - Parameter root: the site's address without a trailing slash. Those who ask do not add it.
    static func oEmbed(of id: Comparison.ID, at root: String) -> String {
        "\(root)\(oEmbed)?url=\(root)\(comparison(id))"
    }
}
