import ArgumentParser
import Engine
import Pages
import Server

struct Recommend: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers a comparison's quiz and prints what it recommends.",
        discussion: """
            Questions and answers are named by their ids in the catalog. A question that is left out is \
            skipped. Without --answer the questions are listed.

            EXAMPLES:
              tradeoff recommend rust-vs-go
              tradeoff recommend rust-vs-go --answer safety=proven --answer team=learning
              tradeoff recommend rust-vs-go --answer safety=proven --importance safety=2 --format json
            """)

    @Argument(help: "The comparison, as in rust-vs-go.")
    var slug: String

    @Option(help: "What you answer, as question=answer. Can be repeated.")
    var answer: [Assignment] = []

    @Option(help: "How much a question counts, as question=0, 1 or 2. Can be repeated.")
    var importance: [Assignment] = []

    @Option(help: "How to print it: text or json.")
    var format = OutputFormat.text

    @OptionGroup var catalog: CatalogOption

    func run() throws {
        let comparison = try catalog.comparison(slug)
        let (sheet, problems) = comparison.quiz.sheet(
            answers: answer.map(\.field), importances: importance.map(\.field))
        guard problems.isEmpty else {
            throw Failure.usage(
                problems.map { $0.sentence(in: comparison.quiz) }.joined(separator: "\nerror: "))
        }
        let recommendation = comparison.quiz.recommendation(for: sheet)
        switch (format, recommendation) {
        case (.json, _):
            let text = RecommendationJSON.text(recommendation, of: comparison, sheet: sheet)
            Terminal.say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        case (.text, nil):
            Terminal.say(QuizText.of(comparison))
        case (.text, let recommendation?):
            Terminal.say(RecommendationText(recommendation, of: comparison, sheet: sheet).text)
        }
    }
}
