package import Engine

extension Comparison {
    /// A complete small comparison of two alternatives, or of as many as asked for, up to six.
    ///
    /// Answer `k` of each question speaks for alternative `k` with 3 points and gives all others 1; the
    /// last answer, "it depends", gives 2 points to everybody.
    package static func sample(alternatives count: Int = 2, questions: Int = 3) -> Comparison {
        let alternatives = Array(Alternative.samples.prefix(count))
        let names = alternatives.map(\.name).joined(separator: " vs ")
        let slug = alternatives.map(\.id.rawValue).joined(separator: "-vs-")
        func lines(_ what: String) -> [[Claim]] {
            alternatives.map { [Claim(text: .text("\(what) \($0.name)."), sources: ["manual"])] }
        }
        return Comparison(
            id: .init(stringLiteral: slug),
            heading: .init(
                title: names, edition: 2026, thesis: .text("What \(names) comes down to."),
                category: .sample, topics: [.sample]),
            alternatives: alternatives,
            overview: Prose(
                markdown: "What each is for.", html: "<p>What each is for.</p>",
                plain: "What each is for."),
            caveat: .text("Measure p99 & memory yourself."),
            criteria: ["speed", "safety", "people"].enumerated().map { position, id in
                .sample(.init(stringLiteral: id), offset: position, alternatives: alternatives)
            },
            quiz: .sample(alternatives: alternatives, questions: questions),
            verdicts: lines("you need"), moreContext: lines("More about"),
            table: [.init(name: "Memory", cells: lines("Memory of").map { $0[0] })],
            bestFor: [
                .init(
                    use: .text("Small things"), winner: 1,
                    because: .init(text: .text("It is small."), isJudgement: true))
            ],
            faq: [
                .init(
                    ask: .text("Which one?"),
                    answer: Prose(markdown: "Either.", html: "<p>Either.</p>", plain: "Either."))
            ],
            sources: [.sample("manual", kind: .docs), .sample("figures", kind: .measured)],
            history: [.init(date: Day("2026-11-20")!, text: .text("First edition."))])
    }
}

extension Alternative {
    package static let samples: [Alternative] = [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta",
    ]
    .map { id in
        Alternative(
            id: .init(stringLiteral: id), name: id.capitalizedASCII, kind: "language",
            summary: .text("\(id) is a language."), aliases: id == "alpha" ? ["first"] : [],
            homepage: "https://\(id).example/",
            facts: Fact.Kind.allCases.map {
                Fact(
                    kind: $0,
                    claim: Claim(text: .text("\($0.rawValue) of \(id)"), sources: ["home"]))
            },
            lifeCycle: .init(stage: .active, checked: Day("2026-11-20")!),
            sources: [.sample(.init(stringLiteral: "home"), of: id)])
    }
}

extension Category {
    package static let sample = Category(
        id: "tech", name: "Tech", summary: .text("Tools for engineers."))
}

extension Topic {
    package static let sample = Topic(id: "languages", name: "Languages")
}

extension Site {
    package static let sample = Site(
        name: "Sample", tagline: .text("Decisions & sources."), categories: [.sample],
        topics: [.sample])
}

extension Source {
    package static func sample(_ id: Source.ID, of host: String = "docs", kind: Kind = .docs)
        -> Source
    {
        Source(
            id: id, title: "The \(id) of \(host)", url: "https://\(host).example/\(id)",
            checked: Day("2026-11-19")!, kind: kind)
    }
}

extension Criterion {
    fileprivate static func sample(_ id: Criterion.ID, offset: Int, alternatives: [Alternative])
        -> Criterion
    {
        Criterion(
            id: id, name: id.rawValue.capitalizedASCII,
            anchors: .init(zero: .text("none"), five: .text("some"), ten: .text("all")),
            scores: alternatives.enumerated().map { position, alternative in
                Score(
                    value: (4 + 3 * position + 2 * offset) % 11,
                    because: Claim(
                        text: .text("\(alternative.name) has \(id)."), sources: ["figures"]))
            })
    }
}

extension Quiz {
    fileprivate static func sample(alternatives: [Alternative], questions count: Int) -> Quiz {
        let questions = (0..<count).map { number in
            Question(
                id: .init(stringLiteral: "q\(number + 1)"), ask: .text("Question \(number + 1)?"),
                help: .text("Why it is asked."),
                answers: alternatives.enumerated().map { position, alternative in
                    Answer(
                        id: alternative.id.asAnswer, say: .text("Like \(alternative.name)"),
                        points: alternatives.indices.map { $0 == position ? 3 : 1 },
                        reasons: alternatives.map {
                            Claim(text: .text("What that says of \($0.name)."), sources: ["manual"])
                        })
                } + [
                    Answer(
                        id: "depends", say: .text("It depends"),
                        points: alternatives.map { _ in 2 },
                        reasons: alternatives.map { Claim(text: .text("\($0.name) can do it.")) })
                ])
        }
        return Quiz(
            intro: .text("About your project."), questions: questions,
            alternativeCount: alternatives.count)
    }
}

extension Identifier<Alternative> {
    fileprivate var asAnswer: Answer.ID { .init(stringLiteral: rawValue) }
}

extension String {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
