/// The days of one comparison that are kept, each looked up at once.
struct AttentionHistory {
    /// How many days are kept, the present one included. Older ones change no rule's outcome.
    static let keptDays = 90

    /// The present day, in days since 1970.
    let today: Int
    /// The first day that can tell how many readers are usual: the comparison was there, and its
    /// readers were counted.
    let start: Int
    private let points: [Int]
    /// Readers of all kept days before the one at a position.
    private let readersBefore: [Int]

    /// - Parameters:
    ///   - days: in any order; a day that is missing had nobody, one that comes twice is added up.
    ///     Days after `today`, which a clock that was wrong has left, are ignored.
    ///   - start: see above.
    init(_ days: [DailyAttention], today: Day, start: Day) {
        let today = today.daysSince1970
        let first = today - Self.keptDays + 1
        var points = [Int](repeating: 0, count: Self.keptDays)
        var readers = points
        for day in days where (first...today).contains(day.day.daysSince1970) {
            let position = day.day.daysSince1970 - first
            points[position] += day.points
            readers[position] += day.readers
        }
        self.today = today
        self.start = max(first, start.daysSince1970)
        self.points = points
        self.readersBefore = readers.reduce(into: [0]) { sums, readers in
            sums.append(sums[sums.count - 1] + min(readers, DailyAttention.largestCount))
        }
    }

    private var first: Int { today - Self.keptDays + 1 }

    func points(on day: Int) -> Int { points[day - first] }

    /// Visitor-days of these days, as far as they are kept.
    func readers(_ days: Range<Int>) -> Int {
        let kept = days.clamped(to: first..<today + 1)
        return readersBefore[kept.upperBound - first] - readersBefore[kept.lowerBound - first]
    }
}
