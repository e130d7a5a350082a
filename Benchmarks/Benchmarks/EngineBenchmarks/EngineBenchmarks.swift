import Benchmark
import Engine
import Subjects

// A name ends with its budget, where there is one.
let benchmarks: @Sendable () -> Void = {
    let comparison = Subjects.rustVersusGo
    let large = Quiz.synthetic(alternatives: 2)
    let quizzes = [
        ("rust-vs-go, < 1 µs", comparison.quiz),
        ("12 questions × 5 answers, < 1 µs", large),
        ("12 questions × 5 answers, 4 alternatives", Quiz.synthetic(alternatives: 4)),
    ]

    for (name, quiz) in quizzes {
        let sheets = quiz.randomSheets()
        Benchmark(
            "recommendation for random answers: \(name)",
            configuration: .init(
                metrics: [.wallClock, .throughput], scalingFactor: .kilo, maxDuration: .seconds(2))
        ) { benchmark in
            for number in benchmark.scaledIterations {
                blackHole(quiz.recommendation(for: sheets[number % sheets.count]))
            }
        }
    }

    let once = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], maxDuration: .seconds(2))
    Benchmark("audit: rust-vs-go", configuration: once) { _ in
        blackHole(comparison.quiz.audit())
    }
    Benchmark("audit: 12 questions × 5 answers, < 10 ms", configuration: once) { _ in
        blackHole(large.audit())
    }
    Benchmark("weight shares: rust-vs-go", configuration: once) { _ in
        blackHole(comparison.weightShares())
    }
}
