import Catalog
import Engine
import Foundation
import Testing

/// The content that is published.
@Suite struct RealCatalogTests {
    private static let reading: CatalogFolder.Reading = {
        let today = Day(secondsSince1970: Int(Date.now.timeIntervalSince1970))
        return CatalogFolder(path: URL.realCatalog.path).read(today: today)
    }()

    /// The overall scores that each comparison was commissioned with.
    private static let overallScores: [(slug: Comparison.ID, scores: [Int])] = [
        ("ansible-vs-terraform", [70, 73]),
        ("arc-vs-google-chrome", [60, 83]),
        ("astro-vs-nextjs", [80, 84]),
        ("aws-lambda-vs-google-cloud-functions", [80, 75]),
        ("aws-vs-google-cloud", [75, 78]),
        ("biome-vs-eslint", [77, 68]),
        ("brave-vs-google-chrome", [67, 83]),
        ("bun-vs-nodejs", [80, 93]),
        ("cloudflare-vs-fastly", [85, 83]),
        ("cloudflare-workers-vs-aws-lambda", [75, 88]),
        ("docker-vs-kubernetes", [80, 68]),
        ("drizzle-vs-prisma", [73, 82]),
        ("hono-vs-express", [70, 80]),
        ("kotlin-vs-swift", [68, 72]),
        ("playwright-vs-cypress", [88, 85]),
        ("postgresql-vs-mongodb", [78, 80]),
        ("rust-vs-go", [73, 82]),
        ("supabase-vs-firebase", [75, 77]),
        ("vercel-vs-netlify", [80, 83]),
    ]

    @Test func `nothing is found in it`() {
        // A year later its sources are stale, which is no mistake of a change.
        let found = Self.reading.diagnostics.filter { $0.rule != .stale }
        #expect(found.map(\.description) == [])
    }

    @Test func `it has the comparisons that it should, and no others`() {
        #expect(Self.reading.edition?.comparisons.map(\.id) == Self.overallScores.map(\.slug))
    }

    @Test(arguments: overallScores.map(\.slug))
    func `a comparison's overall scores are the commissioned ones`(_ slug: Comparison.ID) throws {
        let comparison = try #require(Self.reading.edition?.comparison(slug))
        let expected = try #require(Self.overallScores.first { $0.slug == slug }).scores
        #expect(comparison.overallScores == expected)
    }

    @Test(arguments: overallScores.map(\.slug))
    func `swapping the alternatives mirrors the audit`(_ slug: Comparison.ID) throws {
        let quiz = try #require(Self.reading.edition?.comparison(slug)).quiz
        let swapped = Quiz(
            intro: quiz.intro,
            questions: quiz.questions.map { question in
                Question(
                    id: question.id, ask: question.ask,
                    answers: question.answers.map {
                        Answer(
                            id: $0.id, say: $0.say, points: $0.points.reversed(),
                            reasons: $0.reasons.reversed())
                    })
            }, alternativeCount: quiz.alternativeCount, limits: quiz.limits)
        let (audit, mirror) = (quiz.audit(), swapped.audit())
        let last = quiz.alternativeCount - 1
        for (outcome, sheets) in audit.outcomes {
            let mirrored = Audit.Outcome(
                leader: outcome.leader.map { last - $0 }, verdict: outcome.verdict)
            #expect(mirror.outcomes[mirrored] == sheets)
        }
        for (report, mirrored) in zip(audit.questions, mirror.questions) {
            #expect(mirrored.swing == report.swing)
            #expect(mirrored.pivotalSheets == report.pivotalSheets)
            #expect(mirrored.deadAnswers == report.deadAnswers)
            #expect(mirrored.winsWithout == report.winsWithout.reversed())
        }
    }

    /// The reference result of the first comparison: Rust, 12 points to 8, a near tie with four reasons.
    @Test func `Rust vs Go has the sheet that makes it a near tie at twenty per cent`() throws {
        let quiz = try #require(Self.reading.edition?.comparison("rust-vs-go")).quiz
        let fields = ["safety=proven", "concurrency=shared", "builds=patient", "domain=mixed"]
            .map { $0.split(separator: "=").map(String.init) }
            .map { AnswerSheet.Field(question: $0[0], value: $0[1]) }
        let (sheet, problems) = quiz.sheet(answers: fields, importances: [])
        let result = try #require(quiz.recommendation(for: sheet))
        #expect(problems == [])
        #expect(result.leader == 0)
        #expect(result.totals == [12, 8])
        #expect(result.pointSpread == Ratio(4, of: 20))
        #expect(result.verdict == .nearTie)
        #expect(result.reasons.count == 4)
    }
}
