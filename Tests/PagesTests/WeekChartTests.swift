import Engine
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Pages

struct WeekChartTests {
    private static func chart(_ votes: [(hoursAgo: Int, choice: String, count: Int)]) -> WeekChart {
        WeekChart(
            weeks: VoteHistory.sample(votes).weeks,
            choices: [.alternative("alpha"), .alternative("beta"), .depends],
            css: ["a0", "a1", "ad"])
    }

    /// The y of the ticks' texts, with the texts.
    private static func ticks(of svg: String) -> [String] {
        svg.matches(of: /text-anchor="end">(\d+)<\/text>/).map { String($0.1) }
    }

    @Test(arguments: 1...26)
    func `it is well-formed and within its frame for each number of weeks`(_ weeks: Int) throws {
        let svg = Self.chart(
            (0..<weeks).map { (hoursAgo: 7 * 24 * $0, choice: "beta", count: 7 + 40 * $0) }
        ).svg
        let parser = XMLParser(data: Data(svg.utf8))
        #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
        #expect(svg.ranges(of: "<rect ").count == weeks)
        #expect(!svg.contains("style=") && !svg.contains("nan"))
        let columns = svg.matches(
            of: /<rect class="a1" x="([0-9.]+)" y="([0-9.]+)" width="([0-9.]+)" height="([0-9.]+)"/)
        for column in columns {
            let (x, y, width, height) = (column.1, column.2, column.3, column.4)
            #expect(try #require(Double(x)) >= 44)
            #expect(try #require(Double(x)) + #require(Double(width)) <= 396)
            #expect(try #require(Double(y)) >= 26)
            #expect(abs(try #require(Double(y)) + #require(Double(height)) - 150) < 0.11)
        }
    }

    @Test(arguments: [
        (1, ["0", "1", "2"]), (9, ["0", "5", "10"]), (10, ["0", "5", "10"]),
        (11, ["0", "10", "20"]), (41, ["0", "30", "60"]), (417, ["0", "300", "600"]),
        (1_000, ["0", "500", "1000"]), (1_001, ["0", "1000", "2000"]),
    ])
    func `the scale ends not far above the highest column, on a number with a half`(
        _ most: Int, _ ticks: [String]
    ) {
        #expect(
            Self.ticks(of: Self.chart([(hoursAgo: 0, choice: "beta", count: most)]).svg) == ticks)
    }

    @Test func `the parts of a column stand on each other, in the order of the choices`() {
        let svg = Self.chart([
            (hoursAgo: 2, choice: "depends", count: 2), (hoursAgo: 1, choice: "beta", count: 3),
            (hoursAgo: 0, choice: "alpha", count: 5),
        ]).svg
        #expect(svg.contains(#"<rect class="a0" x="47.2" y="88" width="25.6" height="62"/>"#))
        #expect(svg.contains(#"<rect class="a1" x="47.2" y="50.8" width="25.6" height="37.2"/>"#))
        #expect(svg.contains(#"<rect class="ad" x="47.2" y="26" width="25.6" height="24.8"/>"#))
    }

    @Test func `a week with an unusual hour is marked, others are not`() {
        let svg = Self.chart([
            (hoursAgo: 0, choice: "beta", count: 84), (hoursAgo: 200, choice: "beta", count: 9),
        ]).svg
        #expect(svg.ranges(of: ">!</text>").count == 1)
    }

    @Test func `it says in words how many votes there were, and when most`() {
        let svg = Self.chart([
            (hoursAgo: 0, choice: "beta", count: 1), (hoursAgo: 300, choice: "beta", count: 3),
        ]).svg
        #expect(
            svg.contains(
                "4 votes in 3 weeks up to the one from 23 November 2026; most in the week from "
                    + "9 November 2026: 3."))
    }
}
