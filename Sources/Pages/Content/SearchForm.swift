/// The form that leads to `/search`, with the module that shows hits as one types.
struct SearchForm {
    let searchLink = Link.search
    let fieldName = Link.searchField
    /// What was searched for; empty at first.
    var query = ""
    /// What the search came to, also told to screen readers; empty at first.
    var status = ""
    let searchScriptLink = Asset.searchScript.path
}
