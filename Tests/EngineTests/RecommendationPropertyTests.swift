import Engine
import Testing
import TestSupport

struct RecommendationPropertyTests {
    /// A quiz with two to four alternatives and a sheet with an answer that counts, for each seed.
    private func forEachCase(
        seeds: Range<UInt64> = 0..<1500, alternatives: ClosedRange<Int> = 2...4,
        _ check: (Quiz, AnswerSheet, Recommendation, Comment) throws -> Void
    ) rethrows {
        for seed in seeds {
            var generator = SeededGenerator(seed: seed)
            let quiz = Quiz.random(
                questions: 1...6, alternatives: alternatives, using: &generator)
            let sheet = AnswerSheet.random(for: quiz, using: &generator)
            guard let result = quiz.recommendation(for: sheet) else { continue }
            try check(quiz, sheet, result, "seed \(seed)")
        }
    }

    @Test func `swapping the two alternatives mirrors everything`() throws {
        try forEachCase(alternatives: 2...2) { quiz, sheet, result, seed in
            let swapped = quiz.mapPoints { $0.map { $0.map { $0.reversed() } } }
            let mirror = try #require(swapped.recommendation(for: sheet))
            #expect(mirror.totals == result.totals.reversed(), seed)
            #expect(mirror.matches == result.matches.reversed(), seed)
            #expect(mirror.leaders == result.leaders.map { 1 - $0 }.sorted(), seed)
            #expect(mirror.pointSpread == result.pointSpread, seed)
            #expect(mirror.verdict == result.verdict, seed)
            #expect(mirror.flip?.distance == result.flip?.distance, seed)
            #expect(mirror.isSettledEarly == result.isSettledEarly, seed)
            if result.margin > 0 {
                #expect(mirror.runnerUp == 1 - result.runnerUp, seed)
                #expect(mirror.reasons == result.reasons, seed)
                #expect(mirror.flip?.changes == result.flip?.changes, seed)
            }
        }
    }

    @Test func `the order of the alternatives changes no number`() throws {
        try forEachCase(alternatives: 3...4) { quiz, sheet, result, seed in
            let last = quiz.alternativeCount - 1
            let reversed = quiz.mapPoints { $0.map { $0.map { $0.reversed() } } }
            let mirror = try #require(reversed.recommendation(for: sheet))
            #expect(mirror.totals == result.totals.reversed(), seed)
            #expect(mirror.leaders == result.leaders.map { last - $0 }.sorted(), seed)
            #expect(mirror.margin == result.margin, seed)
            #expect(mirror.verdict == result.verdict, seed)
            #expect(mirror.flip?.distance == result.flip?.distance, seed)
            #expect(mirror.isSettledEarly == result.isSettledEarly, seed)
        }
    }

    @Test(arguments: [2, 3, 25])
    func `points of another size change only the points`(_ factor: Int) throws {
        try forEachCase(seeds: 0..<1000) { quiz, sheet, result, seed in
            let scaled = quiz.mapPoints { $0.map { $0.map { $0.map { $0 * factor } } } }
            let large = try #require(scaled.recommendation(for: sheet))
            #expect(large.totals == result.totals.map { $0 * factor }, seed)
            #expect(large.margin == result.margin * factor, seed)
            #expect(large.leaders == result.leaders, seed)
            #expect(large.runnerUp == result.runnerUp, seed)
            #expect(large.verdict == result.verdict, seed)
            #expect(large.flip == result.flip, seed)
            #expect(large.isSettledEarly == result.isSettledEarly, seed)
        }
    }

    @Test func `the order of the questions changes nothing`() throws {
        try forEachCase { quiz, sheet, result, seed in
            let reordered = quiz.mapPoints { $0.reversed() }
            let other = try #require(
                reordered.recommendation(for: AnswerSheet(entries: sheet.entries.reversed())))
            #expect(other.totals == result.totals, seed)
            #expect(other.matches == result.matches, seed)
            #expect(other.leaders == result.leaders, seed)
            #expect(other.runnerUp == result.runnerUp, seed)
            #expect(other.verdict == result.verdict, seed)
            #expect(other.flip?.leader == result.flip?.leader, seed)
            #expect(other.flip?.distance == result.flip?.distance, seed)
            #expect(other.isSettledEarly == result.isSettledEarly, seed)
            #expect(
                other.reasons.map(\.contribution.magnitude)
                    == result.reasons.map(\.contribution.magnitude), seed)
        }
    }

    @Test func `skipping questions equals a quiz without them`() throws {
        try forEachCase { quiz, sheet, result, seed in
            let kept = sheet.entries.indices.filter { sheet.entries[$0].answer != nil }
            let shorter = quiz.mapPoints { points in kept.map { points[$0] } }
            let other = try #require(
                shorter.recommendation(for: AnswerSheet(entries: kept.map { sheet.entries[$0] })))
            #expect(other.totals == result.totals, seed)
            #expect(other.matches == result.matches, seed)
            #expect(other.leaders == result.leaders, seed)
            #expect(other.runnerUp == result.runnerUp, seed)
            #expect(other.pointSpread == result.pointSpread, seed)
            #expect(other.verdict == result.verdict, seed)
            #expect(other.answered == result.answered, seed)
            #expect(other.reasons.map { kept[$0.question] } == result.reasons.map(\.question), seed)
            #expect(other.flip?.leader == result.flip?.leader, seed)
            #expect(
                other.flip?.changes.map { kept[$0.question] }
                    == result.flip?.changes.map(\.question), seed)
        }
    }

    @Test func `the reasons add up to the margin`() {
        forEachCase(alternatives: 2...6) { _, _, result, seed in
            #expect(result.reasons.reduce(0) { $0 + $1.contribution } == result.margin, seed)
        }
    }
}
