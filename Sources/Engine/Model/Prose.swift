/// A text of the catalog in its three forms, made once when the catalog is read.
package struct Prose: Hashable, Sendable {
    /// What the editor wrote, in Markdown.
    package let markdown: String
    /// The same as safe HTML. A one-line text is inline HTML, a longer one a series of blocks.
    package let html: String
    /// The same without any markup: for terminals, titles, JSON and feeds.
    package let plain: String

    package init(markdown: String, html: String, plain: String) {
        self.markdown = markdown
        self.html = html
        self.plain = plain
    }
}
