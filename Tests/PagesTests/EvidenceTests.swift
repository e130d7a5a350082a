import Engine
import TestSupport
import Testing

@testable import Pages

struct EvidenceTests {
    private func page(of visit: ComparisonVisit) throws -> String {
        try Press(site: .sample, publicURL: "").comparison(visit)
    }

    private static let notice = "over a year ago, check again"

    @Test(arguments: [("2027-11-19", false), ("2027-11-20", true)])
    func `a source that nobody has looked at for a year is marked`(
        _ today: String, _ isMarked: Bool
    ) throws {
        var visit = ComparisonVisit.empty
        visit.today = try #require(Day(today))
        #expect(try page(of: visit).contains(Self.notice) == isMarked)
    }

    @Test func `a judgement is called one, and a claim that has sources never is`() throws {
        let page = try page(of: .empty)
        #expect(page.contains("It is small. <span class=\"said\">our judgement</span>"))
        #expect(page.split(separator: "our judgement</span>").count == 2)
    }
}
