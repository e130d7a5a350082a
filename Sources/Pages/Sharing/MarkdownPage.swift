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
            Markdown.section("Overall scores", scores),
            Markdown.section("Quiz", quiz),
            Markdown.section("Measure it yourself", comparison.caveat.markdown),
            Markdown.section("Quick verdict", verdicts),
            Markdown.section("Side by side", table),
            Markdown.section("Best for", bestFor),
            Markdown.section(
                "Questions people ask",
                comparison.faq.map {
                    "### \($0.ask.markdown)\n\n\($0.answer.markdown.trimmedLines)"
                }.joined(separator: "\n\n")),
            Markdown.section("Sources", Markdown.list(ledger)),
            Markdown.section(
                "History",
                Markdown.list(comparison.history.map { "\($0.date): \($0.text.markdown)" })),
        ].markdownFile(at: root)
    }

    private var page: String { root + Link.comparison(comparison.id) }

    private var scores: String {
        let totals = zip(names, comparison.overallScores).map { "\($0) \($1)" }.listed()
        let rows = comparison.criteria.map { criterion in
            [criterion.name] + criterion.scores.map { "\($0.value): \(words($0.because))" }
        }
        return "\(totals) of 100: the mean of the scores below times ten, all criteria alike.\n\n"
            + Markdown.grid(["Criterion, 0 to 10"] + names, rows)
    }

    private var quiz: String {
        let questions = comparison.quiz.questions.map { question in
            let answers = question.answers.map { answer in
                let points = zip(names, answer.points).map { "\($0) \($1)" }
                return "\(answer.say.markdown) (\(points.joined(separator: ", ")))"
            }
            return "### \(question.ask.markdown)\n\n\(Markdown.list(answers))"
        }
        return ([comparison.quiz.intro.markdown + " Each answer gives points."] + questions)
            .joined(separator: "\n\n")
    }

    private var verdicts: String {
        zip(names, comparison.verdicts).map { name, lines in
            "### Choose \(name) if …\n\n\(Markdown.list(lines.map(words)))"
        }.joined(separator: "\n\n")
    }

    private var table: String {
        Markdown.grid(
            ["Feature"] + names,
            comparison.table.map { [$0.name] + $0.cells.map(words) })
    }

    private var bestFor: String {
        Markdown.list(
            comparison.bestFor.map {
                "\($0.use.markdown): **\(names[$0.winner])**. \(words($0.because))"
            })
    }

    private func words(_ claim: Claim) -> String { Markdown.words(claim, ledger) }
}

extension Press {
    /// The file `/compare/{slug}.md`.
    /// - Parameter root: the site's address without a trailing slash.
    package func markdown(_ comparison: Comparison, at root: String) -> String {
        MarkdownPage(comparison, at: root).text
    }
}
