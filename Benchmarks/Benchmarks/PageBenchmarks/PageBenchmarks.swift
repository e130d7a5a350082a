import Benchmark
import Catalog
import Engine
import Pages
import Subjects

let benchmarks: @Sendable () -> Void = {
    let edition = Subjects.edition
    let comparison = Subjects.rustVersusGo
    guard let press = try? Press(site: edition.site, publicURL: "https://tradeoff.example") else {
        preconditionFailure("a template does not parse")
    }
    let readNext = edition.suggestions(for: comparison, trends: .none)
    let tally = Tally([.alternative("rust"): 61, .alternative("go"): 54, .depends: 17])
    let visits = comparison.quiz.randomSheets().map { sheet in
        ComparisonVisit(
            comparison: comparison, sheet: sheet,
            community: .shown(tally, history: nil, choice: .depends),
            compareMore: readNext.compareMore)
    }
    let unanswered = ComparisonVisit(
        comparison: comparison, community: .hidden, compareMore: readNext.compareMore)

    let configuration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], maxDuration: .seconds(3))
    Benchmark("whole page, nothing answered", configuration: configuration) { _ in
        blackHole(press.comparison(unanswered))
    }
    Benchmark("whole page for random answers", configuration: configuration) { benchmark in
        blackHole(press.comparison(visits[benchmark.currentIteration % visits.count]))
    }
    Benchmark("recommendation part for random answers", configuration: configuration) { benchmark in
        blackHole(press.recommendation(visits[benchmark.currentIteration % visits.count]))
    }
    Benchmark("community part", configuration: configuration) { _ in
        blackHole(press.community(visits[0]))
    }
    Benchmark("catalog read and checked", configuration: configuration) { _ in
        blackHole(Subjects.catalog.read(today: Subjects.today))
    }
}
