/// Where a claim comes from.
package struct Source: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Source>

    /// What kind of evidence a source is, strongest first.
    package enum Kind: String, CaseIterable, Sendable {
        /// A figure that somebody measured, with the method.
        case measured
        /// Something that was released: release notes, a changelog, a repository.
        case shipped
        /// What the makers document or promise.
        case docs
        /// What somebody experienced or thinks.
        case opinion
    }

    package let id: ID
    package let title: String
    /// Absolute, `https` or `http`.
    package let url: String
    /// The day on which an editor last saw that the source says what the claim says.
    package let checked: Day
    package let kind: Kind

    package init(id: ID, title: String, url: String, checked: Day, kind: Kind) {
        self.id = id
        self.title = title
        self.url = url
        self.checked = checked
        self.kind = kind
    }

    /// It was checked more than twelve months ago: what it says may have changed.
    package func isStale(on today: Day) -> Bool { checked.isMoreThanAYear(before: today) }
}
