/// What surrounds every page: head, masthead, foot.
struct Frame {
    let siteName: String
    let title: String
    let description: String
    /// Absolute; `nil` for pages that should not be found by search engines.
    let canonical: String?
    let homeLink: String
    let scriptLink: String
    let styleCSS: String
    /// For an editor who previews the site: why what they wrote is not shown.
    let notices: [String]
}
