import Engine

/// The text of a new file in `comparisons/`. Its quiz treats all alternatives alike, so that its audit is
/// clean before the first point is changed.
struct ComparisonScaffold {
    let ids: [String]
    let names: [String]
    let category: String
    let today: Day

    private static let criteria = 6
    /// What each question gives to the alternative that its answer speaks for. No two choices of questions
    /// have the same sum over the one point of the others, so hardly a sheet ends in a tie.
    private static let points = [4, 6, 7, 8]

    var text: String {
        """
        # yaml-language-server: $schema=../schema/comparison.schema.json
        title: \(ToWrite.quoted(names.joined(separator: " vs ")))
        edition: \(today.year)
        thesis: \(ToWrite.text("what it comes down to, in at most 140 characters."))
        category: \(category)
        topics: []
        alternatives: [\(ids.joined(separator: ", "))]
        overview: \(ToWrite.text("two short paragraphs: what each is for, and when to choose which."))
        caveat: \(ToWrite.text("what to measure yourself before believing anyone."))
        criteria:
        \((1...Self.criteria).map(criterion).joined(separator: "\n"))
        quiz:
          intro: \(ToWrite.text("one sentence: what the questions are about."))
          questions:
        \(Self.points.indices.map(question).joined(separator: "\n"))
        verdicts:
        \(each("  ") { "[\(ToWrite.text("choose \($0) if …"))]" })
        more-context:
        \(each("  ") { "[\(ToWrite.text("what else to know about \($0)."))]" })
        table:
          - feature: \(ToWrite.text("a feature"))
            cells:
        \(each("      ") { "{text: \(ToWrite.text("how it is with \($0).")), sources: [to-write]}" })
        best-for:
        \(bestFor)
        faq:
          - ask: \(ToWrite.text("a question that people ask"))
            answer: \(ToWrite.text("its answer."))
        sources:
          to-write:
            title: \(ToWrite.text("the title of a source that really says so"))
            url: \(ToWrite.address)
            checked: \(today)
            kind: docs       # measured, shipped, docs, opinion
        history:
          - date: \(today)
            change: First edition.

        """
    }

    /// A line for each alternative: its id, and what `value` makes of its name.
    private func each(_ indent: String, _ value: (String) -> String) -> String {
        zip(ids, names).map { "\(indent)\($0): \(value($1))" }.joined(separator: "\n")
    }

    private func criterion(_ number: Int) -> String {
        let score =
            "{score: 5, because: \(ToWrite.text("why not less, why not more.")), sources: [to-write]}"
        return """
              - id: criterion-\(number)
                name: \(ToWrite.text("criterion \(number)"))
                anchors:
                  0: \(ToWrite.text("what 0 means"))
                  5: \(ToWrite.text("what 5 means"))
                  10: \(ToWrite.text("what 10 means"))
                scores:
            \(each("      ") { _ in score })
            """
    }

    private func question(_ index: Int) -> String {
        let answers = ids.indices.map { favoured in
            answer(
                "for-\(ids[favoured])", say: "a situation that speaks for \(names[favoured])",
                points: ids.indices.map { $0 == favoured ? Self.points[index] : 1 })
        }
        let open = answer(
            "mixed", say: "a situation in between", points: ids.map { _ in 2 })
        return """
                - id: question-\(index + 1)
                  ask: \(ToWrite.text("what in the reader's situation would really decide this?"))
                  help: \(ToWrite.text("why that decides"))
                  answers:
            \((answers + [open]).joined(separator: "\n"))
            """
    }

    private func answer(_ id: String, say: String, points: [Int]) -> String {
        let given = zip(ids, points).map { "\($0): \($1)" }.joined(separator: ", ")
        return """
                    - id: \(id)
                      say: \(ToWrite.text(say))
                      points: {\(given)}
                      reasons:
            \(each("            ") { ToWrite.text("what this answer says of \($0).") })
            """
    }

    private var bestFor: String {
        zip(ids, names).map { id, name in
            """
              - use: \(ToWrite.text("what \(name) is best for"))
                winner: \(id)
                because: {text: \(ToWrite.text("why.")), sources: [to-write]}
            """
        }.joined(separator: "\n")
    }
}
