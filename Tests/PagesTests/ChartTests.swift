import Engine
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Pages

struct ChartTests {
    private func chart(criteria: Int, alternatives: Int, score: (Int, Int) -> Int) -> ScoreChart {
        ScoreChart(
            criteria: (0..<criteria).map { criterion in
                Criterion(
                    id: .init(stringLiteral: "c\(criterion)"),
                    name: "Memory & <safety> \(criterion)",
                    anchors: .init(zero: .text("0"), five: .text("5"), ten: .text("10")),
                    scores: (0..<alternatives).map {
                        .init(value: score(criterion, $0), because: Claim(text: .text("so")))
                    })
            },
            sides: (0..<alternatives).map { Side(Alternative.samples[$0], at: $0) }, title: "A vs B"
        )
    }

    @Test(arguments: 3...12, 2...6)
    func `both charts are well-formed and mark every score`(_ criteria: Int, _ alternatives: Int)
        throws
    {
        let chart = chart(criteria: criteria, alternatives: alternatives) { ($0 * 7 + $1 * 3) % 11 }
        for svg in [chart.radar, chart.dotPlot] {
            let parser = XMLParser(data: Data(svg.utf8))
            #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
            #expect(svg.ranges(of: "<use ").count == criteria * alternatives)
            #expect(svg.contains("<title ") && svg.contains("<desc "))
            #expect(!svg.contains("style=") && !svg.contains("nan"))
        }
    }

    @Test func `the description says every score in words`() {
        let chart = chart(criteria: 3, alternatives: 2) { $0 + $1 }
        #expect(chart.radar.contains("Memory &amp; &lt;safety&gt; 1: Alpha 1, Beta 2."))
    }

    @Test func `marks of equal scores stand side by side`() throws {
        let dots = chart(criteria: 3, alternatives: 3) { _, _ in 5 }.dotPlot
        let places = dots.matches(of: /<use [^>]* x="([0-9.]+)"/).prefix(3).map { String($0.1) }
        #expect(Set(places).count == 3)
    }

    @Test func `a full score reaches the rim and zero the centre`() {
        let radar = chart(criteria: 4, alternatives: 2) { _, side in side == 0 ? 10 : 0 }.radar
        #expect(radar.contains("points=\"220,78 332,190 220,302 108,190\""))
        #expect(radar.contains("points=\"220,190 220,190 220,190 220,190\""))
    }

    @Test(arguments: [(12.0, "12"), (12.04, "12"), (12.05, "12.1"), (-0.5, "-0.5"), (0, "0")])
    func `numbers have one decimal at most`(_ number: Double, _ text: String) {
        #expect(SVG.number(number) == text)
    }
}
