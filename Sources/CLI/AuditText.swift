import Engine
import Pages

/// A quiz's audit to be read in a terminal.
struct AuditText {
    private typealias Outcome = Engine.Audit.Outcome

    private let audit: Engine.Audit
    private let comparison: Comparison

    private static let barWidth = 30

    init(_ audit: Engine.Audit, of comparison: Comparison) {
        self.audit = audit
        self.comparison = comparison
    }

    var text: String {
        var lines = Lines()
        lines.add("\(comparison.heading.title) (\(comparison.heading.edition))")
        lines.add("\(audit.sheetCount) possible answer sheets, each as likely as the other")
        lines.blank()
        addOutcomes(to: &lines)
        lines.blank()
        addQuestions(to: &lines)
        return lines.text
    }

    /// Every outcome with its share and a bar; what never happens stands there with an empty one.
    private func addOutcomes(to lines: inout Lines) {
        let outcomes = audit.outcomesInOrder + audit.unreachableOutcomes
        let names = outcomes.map(name)
        let width = names.map(\.count).max() ?? 0
        for (outcome, name) in zip(outcomes, names) {
            let share = Ratio(audit.outcomes[outcome] ?? 0, of: audit.sheetCount)
            lines.addRow(
                "  \(name.padded(to: width))  \(Self.bar(share))  "
                    + "\(share.tenths.rightAligned(to: 6))  \(share.numerator)")
        }
        lines.blank()
        for (position, alternative) in comparison.alternatives.enumerated() {
            let share = Ratio(audit.wins(of: position), of: audit.sheetCount)
            lines.addRow("  \(alternative.name) leads on \(share.tenths) of all sheets.")
        }
    }

    private func addQuestions(to lines: inout Lines) {
        let ids = comparison.quiz.questions.map(\.id.rawValue)
        let width = max("question".count, ids.map(\.count).max() ?? 0)
        lines.addRow("  \("question".padded(to: width))  swing   share   decides   never matters")
        for (question, report) in zip(comparison.quiz.questions, audit.questions) {
            let pivotal = Ratio(report.pivotalSheets, of: audit.sheetCount)
            let dead = report.deadAnswers.map { question.answers[$0].id.rawValue }
            lines.addRow(
                "  \(question.id.rawValue.padded(to: width))"
                    + "  \(String(report.swing).rightAligned(to: 5))"
                    + "  \(report.swingShare.tenths.rightAligned(to: 6))"
                    + "   \(pivotal.tenths.rightAligned(to: 7))"
                    + "   \(dead.isEmpty ? "-" : dead.joined(separator: ", "))")
        }
        lines.blank()
        lines.add("swing: the most points by which the question can move the difference", indent: 2)
        lines.add("share: its part of all swings, the question's true weight", indent: 2)
        lines.add(
            "decides: sheets on which another answer to it alone changes who leads", indent: 2)
        lines.add("never matters: answers that never end otherwise than skipping would", indent: 2)
    }

    private func name(_ outcome: Outcome) -> String {
        let verdict =
            switch outcome.verdict {
            case .tie: "tie"
            case .nearTie: "near tie"
            case .leaning: "leaning"
            case .clear: "clear"
            }
        return outcome.leader.map { "\(comparison.alternatives[$0].name), \(verdict)" } ?? verdict
    }

    /// In eighths of a character; whatever happens at all has at least one.
    private static func bar(_ share: Ratio) -> String {
        let eighths = (share.numerator * barWidth * 8 + share.denominator - 1) / share.denominator
        let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return (String(repeating: "█", count: eighths / 8) + partial).padded(to: barWidth)
    }
}
