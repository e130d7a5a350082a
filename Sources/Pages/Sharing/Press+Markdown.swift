package import Engine

/// What the pages around the comparisons say, as Markdown.
extension Press {
    /// The file `/alternatives/{name}.md`.
    /// - Parameters:
    ///   - comparisons: all that compare it.
    ///   - root: the site's address without a trailing slash.
    package func markdown(
        _ alternative: Alternative, in comparisons: [Comparison], at root: String
    ) -> String {
        let ledger = SourceLedger(alternative, today: alternative.lifeCycle.checked)
        func words(_ claim: Claim) -> String {
            Markdown.words(claim, ledger, from: .alternative(0))
        }
        let life = alternative.lifeCycle
        let stage = life.stage.words + (life.note.map { ". \(words($0))" } ?? "")
        let facts = alternative.facts.map { "**\($0.kind.words)**: \(words($0.claim))" }
        let links =
            ["[Homepage](\(alternative.homepage))"]
            + (alternative.repository.map { ["[Source code](\($0))"] } ?? [])
        let meetings = comparisons.map { comparison in
            let scores = zip(comparison.alternatives, comparison.overallScores).map {
                "\($0.name) \($1)"
            }
            return "\(Markdown.entry(comparison, at: root)) \(scores.listed()) of 100, "
                + "last updated \(comparison.lastUpdated)."
        }
        return [
            "# \(alternative.name)", "> \(alternative.summary.markdown)",
            "The page: <\(root)\(Link.alternative(alternative.id))>. \(links.joined(separator: ", ")).",
            Markdown.section(
                "Facts",
                Markdown.list(["**Life cycle**: \(stage) (checked \(life.checked))"] + facts)),
            Markdown.section("\(alternative.name) compared", Markdown.list(meetings)),
            Markdown.section("Sources", Markdown.list(ledger)),
        ].markdownFile(at: root)
    }

    /// The file `/{category}.md`: all of its comparisons, whatever their topics.
    package func markdown(
        _ category: Category, of comparisons: [Comparison], at root: String
    ) -> String {
        [
            "# \(category.name)", "> \(category.summary.markdown)",
            "The page: <\(root)\(Link.category(category.id))>",
            Markdown.list(comparisons.map { Markdown.entry($0, at: root) }),
        ].markdownFile(at: root)
    }

    /// The file `/llms.txt`: where the facts are, as Markdown. Source: llmstxt.org.
    package func guide(
        _ comparisons: [Comparison], _ alternatives: [Alternative], at root: String
    ) -> String {
        let shelves = site.categories.compactMap { category -> String? in
            let entries = comparisons.filter { $0.heading.category.id == category.id }
                .map { Markdown.entry($0, at: root) }
            return entries.isEmpty ? nil : Markdown.section(category.name, Markdown.list(entries))
        }
        let things = alternatives.map {
            "[\($0.name)](\(root)\(Link.markdown($0.id))): \($0.summary.markdown)"
        }
        let method =
            "[The method](\(root)\(Link.methodText)): how scores, recommendations, votes and trends "
            + "are computed, with worked examples."
        let data = [
            "[Data and API](\(root)\(Link.apiText)): every address for programs, in words. A comparison's "
                + "data stand at `\(Link.listData)/{slug}`.",
            "[The description](\(root)\(Link.description)): the same as OpenAPI.",
            "[All comparisons](\(root)\(Link.listData)): as JSON, page by page.",
        ]
        return
            (["# \(site.name)", "> \(site.tagline.markdown)", Self.rules] + shelves
            + [
                Markdown.section("What is compared", Markdown.list(things)),
                Markdown.section("How it is computed", Markdown.list([method])),
                Markdown.section("As data", Markdown.list(data)),
            ]).markdownFile(at: root)
    }

    private static let rules = """
        Scores are by the editors, 0 to 10 on written scales; a quiz recommends by an additive rule that \
        anyone can recompute; visitors vote. These are three voices: please quote them apart, with the \
        date of the comparison. Statements without a source are the editors' judgement.
        """
}
