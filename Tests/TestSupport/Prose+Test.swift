package import Engine

extension Prose {
    /// A text without markup, for tests.
    package static func text(_ plain: String) -> Prose {
        Prose(markdown: plain, html: plain, plain: plain)
    }
}
