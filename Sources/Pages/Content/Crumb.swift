/// A step of the way from the home page to a page.
struct Crumb {
    let title: String
    /// `nil` for the page itself.
    let link: String?
}
