import Engine

/// The parts of a Markdown file.
enum Markdown {
    static func section(_ title: String, _ body: String) -> String { "## \(title)\n\n\(body)" }

    static func list(_ items: [String]) -> String {
        items.map { "- \($0)" }.joined(separator: "\n")
    }

    static func grid(_ head: [String], _ rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String {
            "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
        }
        return ([line(head), line(head.map { _ in "---" })] + rows.map(line))
            .joined(separator: "\n")
    }

    /// The sources by their numbers.
    static func list(_ ledger: SourceLedger) -> String {
        ledger.entries.map {
            "\($0.number). [\($0.title)](\($0.url)), \($0.kind), checked \($0.checkedISO)"
        }.joined(separator: "\n")
    }

    /// A claim with the numbers of its sources, or whose judgement it is.
    static func words(
        _ claim: Claim, _ ledger: SourceLedger, from scope: SourceLedger.Scope = .comparison
    ) -> String {
        let marks =
            claim.isJudgement
            ? ["our judgement"]
            : ledger.citations(of: claim, from: scope).map { "\($0.number)" }
        return claim.text.markdown + (marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]")
    }

    /// A line that leads to the Markdown of a comparison.
    static func entry(_ comparison: Comparison, at root: String) -> String {
        let heading = comparison.heading
        return
            "[\(heading.title)](\(root)\(Link.markdown(comparison.id))): \(heading.thesis.markdown)"
    }
}

extension [String] {
    /// All parts as one file, with whole addresses.
    func markdownFile(at root: String) -> String {
        joined(separator: "\n\n").replacing("](/", with: "](\(root)/") + "\n"
    }
}

extension String {
    /// Without blank lines at its end.
    var trimmedLines: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
