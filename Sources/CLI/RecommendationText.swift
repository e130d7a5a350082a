import Engine
import Pages

/// A recommendation to be read in a terminal: the verdict with its numbers, what speaks for and against it,
/// and what would turn it.
struct RecommendationText {
    private let result: Recommendation
    private let comparison: Comparison
    private let sheet: AnswerSheet

    init(_ result: Recommendation, of comparison: Comparison, sheet: AnswerSheet) {
        self.result = result
        self.comparison = comparison
        self.sheet = sheet
    }

    private var names: [String] { comparison.alternatives.map(\.name) }
    private var quiz: Quiz { comparison.quiz }

    var text: String {
        var lines = Lines()
        lines.add("\(comparison.heading.title) (\(comparison.heading.edition))")
        lines.blank()
        addVerdict(to: &lines)
        addReasons(to: &lines)
        lines.blank()
        addFlip(to: &lines)
        addCoverage(to: &lines)
        return lines.text
    }

    private func addVerdict(to lines: inout Lines) {
        lines.add("\(result.headline(names)): \(result.standing(names)).", indent: 2)
        lines.add(result.rule(quiz.limits), indent: 2)
        let matches = zip(names, result.matches).map { "\($0) \($1.percent) %" }
        lines.add(
            "Match, points out of the most possible: \(matches.joined(separator: ", ")).", indent: 2
        )
    }

    private func addReasons(to lines: inout Lines) {
        let leader = names[result.leaders[0]]
        let rival = names[result.runnerUp]
        let groups: [(title: String, side: Int?, reasons: [Recommendation.Reason])] = [
            ("For \(leader)", result.leaders[0], result.reasons.filter { $0.contribution > 0 }),
            (
                result.leader == nil ? "For \(rival)" : "Against it, for \(rival)",
                result.runnerUp, result.reasons.filter { $0.contribution < 0 }
            ),
            ("For neither", nil, result.reasons.filter { $0.contribution == 0 }),
        ]
        for group in groups where !group.reasons.isEmpty {
            lines.blank()
            lines.add(group.title)
            for reason in group.reasons { add(reason, for: group.side, to: &lines) }
        }
    }

    private func add(_ reason: Recommendation.Reason, for side: Int?, to lines: inout Lines) {
        let question = quiz.questions[reason.question]
        let answer = question.answers[reason.answer]
        let points = "  \(Self.points(reason.contribution))  "
        lines.add(
            question.ask.plain, first: points, rest: String(repeating: " ", count: points.count))
        let weight = sheet.entries[reason.question].importance == .double ? " (counted twice)" : ""
        lines.add("\(answer.say.plain)\(weight)", first: "      - ", rest: "        ")
        if let side, let because = answer.reasons[side] {
            lines.add(because.text.plain, indent: 8)
        }
    }

    private func addFlip(to lines: inout Lines) {
        guard let flip = result.flip else {
            lines.add("No other answers to these questions would turn it.")
            return
        }
        let name = names[flip.leader]
        let count = flip.distance == 1 ? "1 answer" : "\(flip.distance) answers"
        lines.add(
            result.leader == nil
                ? "Changing \(count) would break the tie, for \(name):"
                : "Changing \(count) would turn it, to \(name):")
        for change in flip.changes {
            let question = quiz.questions[change.question]
            let answer = question.answers[change.answer]
            lines.add(
                "\(question.id)=\(answer.id): \(answer.say.plain)", first: "  - ", rest: "    ")
        }
    }

    private func addCoverage(to lines: inout Lines) {
        let coverage = "\(result.answered) of \(result.questions) questions answered."
        lines.add(
            result.isSettledEarly
                ? "\(coverage) The open ones, answered whichever way, cannot change who leads."
                : coverage)
    }

    private static func points(_ contribution: Int) -> String {
        (contribution > 0 ? "+\(contribution)" : "\(contribution)").rightAligned(to: 3)
    }
}
