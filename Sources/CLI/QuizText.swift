import Engine

/// A quiz with the ids by which it is answered on a command line.
enum QuizText {
    static func of(_ comparison: Comparison) -> String {
        var lines = Lines()
        lines.add("\(comparison.heading.title) (\(comparison.heading.edition))")
        lines.add(comparison.quiz.intro.plain)
        for question in comparison.quiz.questions {
            lines.blank()
            lines.add(question.ask.plain)
            let width = question.answers.map(\.id.rawValue.count).max() ?? 0
            for answer in question.answers {
                let name = "  \(question.id)=\(answer.id.rawValue.padded(to: width))  "
                lines.add(
                    answer.say.plain, first: name, rest: String(repeating: " ", count: name.count))
            }
        }
        lines.blank()
        lines.add("Nothing is answered yet: give answers with --answer question=answer.")
        return lines.text
    }
}
