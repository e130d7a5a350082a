/// What surrounds every page: head, masthead, foot.
struct Frame {
    let siteName: String
    let title: String
    let description: String
    /// The same for where others post it.
    var shareTitle: String
    var shareDescription: String
    /// Absolute; `nil` for pages that should not be found by search engines.
    let canonical: String?
    let homeLink: String
    let searchLink = Link.search
    let trendingLink = Link.trending
    let methodLink = Link.method
    let apiLink = Link.api
    let scriptLink: String
    let styleCSS: String
    /// For an editor who previews the site: why what they wrote is not shown.
    let notices: [String]
    /// Where news can be followed, the page's own first.
    var feeds: [FeedLink]
    /// The style sheet that pages of its kind have besides the common one.
    var styleLink: String?
    /// The way here from the home page, which comes first; empty where it is short.
    var trail: [Crumb] = []
    /// Absolute: what a link to the page looks like where others post it.
    var imageLink: String?
    /// Where another site learns how to show a card of this page.
    var oEmbedLink: String?
    /// `website` for what is a list, `article` for what can be cited.
    var kind = "website"
    /// What the page says, for search engines.
    var structuredHTML = ""
    /// The marks that the page uses, to be referred to.
    var symbols = Side.symbols(6)
}
