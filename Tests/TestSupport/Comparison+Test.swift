package import Engine

extension Comparison {
    /// A comparison that is nothing but scores: for each criterion one for each alternative. The
    /// alternatives are `alternative-0`, `alternative-1` ….
    package static func scored(_ scores: [[Int]]) -> Comparison {
        let count = scores[0].count
        let day = Day("2026-11-20")!
        return Comparison(
            id: "some-comparison",
            heading: Heading(
                title: "Some comparison", edition: 2026, thesis: .text("It depends."),
                category: Category(id: "some", name: "Some", summary: .text("Some.")), topics: []),
            alternatives: (0..<count).map { i in
                Alternative(
                    id: Alternative.ID(stringLiteral: "alternative-\(i)"), name: "Alternative \(i)",
                    kind: "thing", summary: .text("A thing."), homepage: "https://example.org",
                    lifeCycle: .init(stage: .active, checked: day))
            },
            overview: .text("Overview."), caveat: .text("Measure it."),
            criteria: scores.enumerated().map { i, scores in
                Criterion(
                    id: Criterion.ID(stringLiteral: "criterion-\(i)"), name: "Criterion \(i)",
                    anchors: .init(zero: .text("None."), five: .text("Some."), ten: .text("All.")),
                    scores: scores.map { .init(value: $0, because: Claim(text: .text("So."))) })
            },
            quiz: Quiz(points: [
                [Array(repeating: 1, count: count), Array(repeating: 0, count: count)]
            ]),
            verdicts: Array(repeating: [], count: count),
            moreContext: Array(repeating: [], count: count),
            table: [], bestFor: [], faq: [], sources: [],
            history: [Change(date: day, text: .text("Written."))])
    }
}
