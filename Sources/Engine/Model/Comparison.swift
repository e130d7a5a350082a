/// One "A vs B" with everything its page says. Its identifier is its slug: `rust-vs-go`.
package struct Comparison: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Comparison>

    package let id: ID
    package let heading: Heading
    /// 2 to 6, in display order. Whatever below stands "for each alternative" stands in this order.
    package let alternatives: [Alternative]
    package let overview: Prose
    /// What to measure yourself before believing anyone.
    package let caveat: Prose
    /// 3 to 12.
    package let criteria: [Criterion]
    package let quiz: Quiz
    /// "Choose it if …", for each alternative.
    package let verdicts: [[Claim]]
    /// What else to know about a recommended alternative, for each alternative.
    package let moreContext: [[Claim]]
    package let table: [Feature]
    package let bestFor: [BestFor]
    package let faq: [FAQ]
    package let sources: [Source]
    /// Newest first; never empty.
    package let history: [Change]

    package init(
        id: ID, heading: Heading, alternatives: [Alternative], overview: Prose, caveat: Prose,
        criteria: [Criterion], quiz: Quiz, verdicts: [[Claim]], moreContext: [[Claim]],
        table: [Feature], bestFor: [BestFor], faq: [FAQ], sources: [Source], history: [Change]
    ) {
        precondition((2...6).contains(alternatives.count) && !history.isEmpty)
        self.id = id
        self.heading = heading
        self.alternatives = alternatives
        self.overview = overview
        self.caveat = caveat
        self.criteria = criteria
        self.quiz = quiz
        self.verdicts = verdicts
        self.moreContext = moreContext
        self.table = table
        self.bestFor = bestFor
        self.faq = faq
        self.sources = sources
        self.history = history
    }

    package var lastUpdated: Day { history[0].date }

    /// When it was first there: the date of its oldest entry.
    package var published: Day { history[history.count - 1].date }
}

extension Comparison {
    /// How a comparison is announced: at the top of its page, on cards, in feeds.
    package struct Heading: Hashable, Sendable {
        /// "Rust vs Go": the alternatives in display order.
        package let title: String
        /// The year for which the comparison was written.
        package let edition: Int
        /// One line, at most 140 characters: what it comes down to.
        package let thesis: Prose
        package let category: Category
        package let topics: [Topic]
        /// Further slugs that lead here. The reversed one does so without being listed.
        package let aliases: [Comparison.ID]

        package init(
            title: String, edition: Int, thesis: Prose, category: Category, topics: [Topic],
            aliases: [Comparison.ID] = []
        ) {
            self.title = title
            self.edition = edition
            self.thesis = thesis
            self.category = category
            self.topics = topics
            self.aliases = aliases
        }
    }

    /// One line of the comparison table.
    package struct Feature: Hashable, Sendable {
        package let name: String
        /// One for each alternative.
        package let cells: [Claim]

        package init(name: String, cells: [Claim]) {
            self.name = name
            self.cells = cells
        }
    }

    /// A use for which one alternative is the better choice.
    package struct BestFor: Hashable, Sendable {
        package let use: Prose
        /// Position of the alternative.
        package let winner: Int
        package let because: Claim

        package init(use: Prose, winner: Int, because: Claim) {
            self.use = use
            self.winner = winner
            self.because = because
        }
    }

    package struct FAQ: Hashable, Sendable {
        package let ask: Prose
        package let answer: Prose

        package init(ask: Prose, answer: Prose) {
            self.ask = ask
            self.answer = answer
        }
    }

    /// What an editor changed, and when.
    package struct Change: Hashable, Sendable {
        package let date: Day
        package let text: Prose
        /// The editor says that since then another alternative leads or wins a use, or that what to choose
        /// has changed. Never so of the oldest one: before it there was no verdict.
        package let isOfVerdict: Bool

        package init(date: Day, text: Prose, isOfVerdict: Bool = false) {
            self.date = date
            self.text = text
            self.isOfVerdict = isOfVerdict
        }
    }
}
