package import Engine

extension Comparison {
    /// A small comparison under a name of its own, with the dates of its history, newest first.
    package static func sample(
        _ id: Comparison.ID, category: Category.ID = Category.sample.id,
        history: [String] = ["2026-11-20"]
    ) -> Comparison {
        let sample = Comparison.sample()
        return Comparison(
            id: id,
            heading: .init(
                title: id.rawValue, edition: 2026, thesis: sample.heading.thesis,
                category: Category(
                    id: category, name: category.rawValue, summary: Category.sample.summary),
                topics: []),
            alternatives: sample.alternatives, overview: sample.overview, caveat: sample.caveat,
            criteria: sample.criteria, quiz: sample.quiz, verdicts: sample.verdicts,
            moreContext: sample.moreContext, table: sample.table, bestFor: sample.bestFor,
            faq: sample.faq, sources: sample.sources,
            history: history.map { .init(date: Day($0)!, text: .text("A change.")) })
    }

    /// The same with another history: a day for each entry, newest first, and whether a verdict changed.
    package func with(history: [(day: String, isOfVerdict: Bool)]) -> Comparison {
        Comparison(
            id: id, heading: heading, alternatives: alternatives, overview: overview,
            caveat: caveat, criteria: criteria, quiz: quiz, verdicts: verdicts,
            moreContext: moreContext, table: table, bestFor: bestFor, faq: faq, sources: sources,
            history: history.map { entry in
                .init(
                    date: Day(entry.day)!, text: .text("Change of \(entry.day)."),
                    isOfVerdict: entry.isOfVerdict)
            })
    }
}
