/// What an error page says: what happened, what to do now. Nothing of the inside.
package struct Problem: Hashable, Sendable {
    /// The HTTP status.
    package let status: Int
    package let title: String
    package let advice: String
    /// Pages that were perhaps meant.
    package let nearMatches: [Page]
    /// What can be searched for where the page was looked for in vain.
    package let search: String?
    /// The page from which the visitor came.
    package let wayBack: Page?
    /// What can be done instead of waiting.
    package let work: Work?
    /// By which the operator finds the log line; given for 5xx.
    package let requestID: String?

    package struct Page: Hashable, Sendable {
        package let title: String
        package let path: String

        package init(title: String, path: String) {
            self.title = title
            self.path = path
        }
    }

    package init(
        status: Int, title: String, advice: String, nearMatches: [Page] = [],
        search: String? = nil, wayBack: Page? = nil, work: Work? = nil, requestID: String? = nil
    ) {
        self.status = status
        self.title = title
        self.advice = advice
        self.nearMatches = nearMatches
        self.search = search
        self.wayBack = wayBack
        self.work = work
        self.requestID = requestID
    }
}
