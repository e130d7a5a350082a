package import Engine

/// What another site needs to show the card: `GET /oembed`. Source: oembed.com, version 1.0.
package enum OEmbed {
    /// What the asking site has room for, in CSS pixels.
    package struct Room: Sendable {
        package let width: Int
        package let height: Int

        /// At most what is asked for, and not less than what the card can be read in.
        package init(maxWidth: Int?, maxHeight: Int?) {
            width = max(220, min(maxWidth ?? 560, 560))
            height = max(160, min(maxHeight ?? 320, 320))
        }
    }

    fileprivate struct Document: Encodable {
        let version = "1.0"
        let type = "rich"
        let title: String
        let provider_name: String
        let provider_url: String
        let cache_age = 3_600
        let html: String
        let width: Int
        let height: Int
    }
}

extension Press {
    /// - Parameter root: the site's address without a trailing slash.
    package func oEmbed(
        _ comparison: Comparison, in room: OEmbed.Room, at root: String
    ) -> String {
        let title = comparison.heading.title
        let frame = """
            <iframe src="\(root)\(Link.embed(comparison.id))" width="\(room.width)" \
            height="\(room.height)" title="\(SVG.escaped("\(title), \(site.name)"))" \
            style="border:0" loading="lazy"></iframe>
            """
        return JSONText.of(
            OEmbed.Document(
                title: title, provider_name: site.name, provider_url: root + Link.home,
                html: frame, width: room.width, height: room.height))
    }
}
