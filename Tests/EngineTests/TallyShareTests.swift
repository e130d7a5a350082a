import Engine
import Testing

struct TallyShareTests {
    private func tally(_ votes: Int, of total: Int) -> Tally {
        Tally([.depends: votes, .alternative("go"): total - votes])
    }

    /// 81 of 263 and 15 of 148: R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
    /// Statistics in Medicine 17 (1998), table I, method 3.
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718), (10, 20, 0.2993, 0.7007), (20, 20, 0.8389, 1.0000),
    ])
    func `the interval is Wilson's`(_ votes: Int, _ total: Int, _ low: Double, _ high: Double)
        throws
    {
        let share = try #require(tally(votes, of: total).share(of: .depends))
        #expect(abs(share.interval.lowerBound - low) < 0.00005)
        #expect(abs(share.interval.upperBound - high) < 0.00005)
        #expect(share.ratio == Ratio(votes, of: total))
    }

    @Test func `nineteen votes make no percentage, twenty do`() {
        #expect(tally(10, of: 19).share(of: .depends) == nil)
        #expect(tally(10, of: 20).share(of: .depends)?.percent == 50)
        #expect(Tally().share(of: .depends) == nil)
    }

    @Test func `what nobody chose has a share of 0, within an interval that starts there`() throws {
        let share = try #require(tally(20, of: 20).share(of: .alternative("rust")))
        #expect(share.percent == 0)
        #expect(share.interval.lowerBound == 0)
    }

    @Test func `every interval holds its share and stays within 0 and 1`() throws {
        for total in 20...60 {
            for votes in 0...total {
                let share = try #require(tally(votes, of: total).share(of: .depends))
                #expect(share.interval.contains(share.ratio.value), "\(votes) of \(total)")
                #expect((0.0...1.0).contains(share.interval.lowerBound), "\(votes) of \(total)")
                #expect((0.0...1.0).contains(share.interval.upperBound), "\(votes) of \(total)")
            }
        }
    }
}
