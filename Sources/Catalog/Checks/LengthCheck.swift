import Engine

extension Field {
    /// One paragraph of Markdown, and a warning if it is longer than fits its place well.
    func line(in place: TextPlace) -> Prose? { line().map { advised($0, place) } }

    /// Markdown of any number of paragraphs, and likewise a warning.
    func text(in place: TextPlace) -> Prose? { text().map { advised($0, place) } }

    private func advised(_ prose: Prose, _ place: TextPlace) -> Prose {
        let length = prose.plain.count
        if let longest = place.longest, length > longest {
            findings.warning(
                .longText, at: mark,
                "\(name) has \(length) characters; \(place.words) should have at most \(longest)",
                hint: "say less, or say the rest elsewhere")
        }
        return prose
    }
}
