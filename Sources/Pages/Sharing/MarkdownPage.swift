package import Engine

/// A comparison's page as Markdown, for language models and people in terminals: what the page says, in
/// the same order, without the quiz's controls, votes and cards.
struct MarkdownPage {
    let comparison: Comparison
    /// The site's address without a trailing slash.
    let root: String
    private let ledger: SourceLedger

    init(_ comparison: Comparison, at root: String) {
        self.comparison = comparison
        self.root = root
        self.ledger = SourceLedger(comparison, today: comparison.lastUpdated)
    }

    private var names: [String] { comparison.alternatives.map(\.name) }

    var text: String {
        let heading = comparison.heading
        return [
            "# \(heading.title) (\(heading.edition))",
            "> \(heading.thesis.markdown)",
            "Last updated \(comparison.lastUpdated). The page: <\(page)>",
            comparison.overview.markdown.trimmedLines,
            section("Overall scores", scores),
            section("Quiz", quiz),
            section("Measure it yourself", comparison.caveat.markdown),
            section("Quick verdict", verdicts),
            section("Side by side", table),
            section("Best for", bestFor),
            section(
                "Questions people ask",
                comparison.faq.map {
                    "### \($0.ask.markdown)\n\n\($0.answer.markdown.trimmedLines)"
                }.joined(separator: "\n\n")),
            section(
                "Sources",
                ledger.entries.map {
                    "\($0.number). [\($0.title)](\($0.url)), \($0.kind), checked \($0.checkedISO)"
                }.joined(separator: "\n")),
            section("History", list(comparison.history.map { "\($0.date): \($0.text.markdown)" })),
        ].joined(separator: "\n\n").replacing("](/", with: "](\(root)/") + "\n"
    }

    private var page: String { root + Link.comparison(comparison.id) }

    private var scores: String {
        let totals = zip(names, comparison.overallScores).map { "\($0) \($1)" }.listed()
        let rows = comparison.criteria.map { criterion in
            [criterion.name] + criterion.scores.map { "\($0.value): \(words($0.because))" }
        }
        return "\(totals) of 100: the mean of the scores below times ten, all criteria alike.\n\n"
            + grid(["Criterion, 0 to 10"] + names, rows)
    }

    private var quiz: String {
        let questions = comparison.quiz.questions.map { question in
            let answers = question.answers.map { answer in
                let points = zip(names, answer.points).map { "\($0) \($1)" }
                return "\(answer.say.markdown) (\(points.joined(separator: ", ")))"
            }
            return "### \(question.ask.markdown)\n\n\(list(answers))"
        }
        return ([comparison.quiz.intro.markdown + " Each answer gives points."] + questions)
            .joined(separator: "\n\n")
    }

    private var verdicts: String {
        zip(names, comparison.verdicts).map { name, lines in
            "### Choose \(name) if …\n\n\(list(lines.map(words)))"
        }.joined(separator: "\n\n")
    }

    private var table: String {
        grid(
            ["Feature"] + names,
            comparison.table.map { [$0.name] + $0.cells.map(words) })
    }

    private var bestFor: String {
        list(
            comparison.bestFor.map {
                "\($0.use.markdown): **\(names[$0.winner])**. \(words($0.because))"
            })
    }

    /// A claim with the numbers of its sources, or whose judgement it is.
    private func words(_ claim: Claim) -> String {
        let marks =
            claim.isJudgement
            ? ["our judgement"] : ledger.citations(of: claim).map { "\($0.number)" }
        return claim.text.markdown + (marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]")
    }

    private func section(_ title: String, _ body: String) -> String { "## \(title)\n\n\(body)" }

    private func list(_ items: [String]) -> String {
        items.map { "- \($0)" }.joined(separator: "\n")
    }

    private func grid(_ head: [String], _ rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String {
            "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |"
        }
        return ([line(head), line(head.map { _ in "---" })] + rows.map(line))
            .joined(separator: "\n")
    }
}

extension String {
    /// Without blank lines at its end.
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension Press {
    /// The file `/compare/{slug}.md`.
    /// - Parameter root: the site's address without a trailing slash.
    package func markdown(_ comparison: Comparison, at root: String) -> String {
        MarkdownPage(comparison, at: root).text
    }

    /// The file `/llms.txt`: where the facts are, as Markdown. Source: llmstxt.org.
    package func guide(_ comparisons: [Comparison], at root: String) -> String {
        let shelves = site.categories.compactMap { category -> String? in
            let lines = comparisons.filter { $0.heading.category.id == category.id }.map {
                "- [\($0.heading.title)](\(root)\(Link.markdown($0.id))): \($0.heading.thesis.markdown)"
            }
            return lines.isEmpty
                ? nil : "## \(category.name)\n\n\(lines.joined(separator: "\n"))"
        }
        return
            (["# \(site.name)", "> \(site.tagline.markdown)", Self.rules] + shelves)
            .joined(separator: "\n\n") + "\n"
    }

    private static let rules = """
        Scores are by the editors, 0 to 10 on written scales; a quiz recommends by an additive rule that \
        anyone can recompute; visitors vote. These are three voices: please quote them apart, with the \
        date of the comparison. Statements without a source are the editors' judgement.
        """
}
