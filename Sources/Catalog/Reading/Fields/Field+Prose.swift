import Engine

extension Field {
    /// In UTF-8. Markdown takes time and memory in proportion to it, and more for hostile texts.
    private static var longestText: Int { 20_000 }

    /// One paragraph of Markdown.
    /// - Parameter limit: in characters, without the markup.
    func line(atMost limit: Int = 1_000) -> Prose? {
        guard let prose = prose(MarkdownReading.init(line:)) else { return nil }
        guard prose.plain.count <= limit else {
            error(.tooLong, "\(name) has \(prose.plain.count) characters; at most \(limit) fit")
            return nil
        }
        return prose
    }

    /// Markdown of any number of paragraphs.
    func text() -> Prose? {
        prose(MarkdownReading.init(text:))
    }

    private func prose(_ read: (String) -> MarkdownReading) -> Prose? {
        guard let scalar = scalar() else { return nil }
        guard scalar.text.utf8.count <= Self.longestText else {
            error(
                .tooLong,
                "\(name) has \(scalar.text.utf8.count) bytes; at most \(Self.longestText) fit")
            return nil
        }
        let reading = read(scalar.text)
        for problem in reading.problems {
            findings.error(
                problem.rule, at: place(of: problem.mark, in: scalar.style),
                "\(name): \(problem.message)", hint: problem.hint)
        }
        for link in reading.links {
            findings.note(link: link.value, at: place(of: link.mark, in: scalar.style))
        }
        return reading.prose
    }

    /// In a literal block the lines stand below the mark as they are; elsewhere YAML has joined
    /// them, and the place of the text must do.
    private func place(of inner: Mark, in style: Node.Scalar.Style) -> Mark {
        guard case .literal(let indentation) = style else { return mark }
        return Mark(line: mark.line + inner.line, column: indentation + inner.column)
    }
}
