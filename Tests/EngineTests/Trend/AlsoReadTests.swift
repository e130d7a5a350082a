import Engine
import TestSupport
import Testing

struct AlsoReadTests {
    private static let (a, b, c, d): (Comparison.ID, Comparison.ID, Comparison.ID, Comparison.ID) =
        ("a-vs-b", "c-vs-d", "e-vs-f", "g-vs-h")

    private func trends(
        readers: KeyValuePairs<Comparison.ID, Int>,
        joint: [(Comparison.ID, Comparison.ID, Int)], age: Int = 0
    ) -> Trends {
        Trends(
            of: readers.map { Comparison.sample($0.key) },
            counts: Dictionary(
                uniqueKeysWithValues: readers.map { ($0, [.readers($1, daysAgo: age)]) }),
            joint: Dictionary(
                uniqueKeysWithValues: joint.compactMap { one, other, count in
                    ComparisonPair(one, other).map { ($0, count) }
                }), today: .today)
    }

    private func names(_ trends: Trends, with comparison: Comparison.ID = a) -> [Comparison.ID] {
        trends.alsoRead(with: comparison).map(\.comparison)
    }

    @Test func `a pair is the same whichever is named first, and nothing is its own pair`() throws {
        let pair = try #require(ComparisonPair("c-vs-d", "a-vs-b"))
        #expect(pair == ComparisonPair("a-vs-b", "c-vs-d"))
        #expect((pair.first, pair.second) == ("a-vs-b", "c-vs-d"))
        #expect(ComparisonPair("a-vs-b", "a-vs-b") == nil)
    }

    @Test func `each of two is told of the other, with its own readers`() {
        let trends = trends(readers: [Self.a: 400, Self.b: 100], joint: [(Self.b, Self.a, 50)])
        #expect(trends.alsoRead(with: Self.a) == [AlsoRead(Self.b, by: 50, of: 400)])
        #expect(trends.alsoRead(with: Self.b) == [AlsoRead(Self.a, by: 50, of: 100)])
        #expect(trends.alsoRead(with: Self.c) == [])
    }

    @Test(arguments: [(10, true), (9, false), (0, false), (-1, false)])
    func `fewer than ten who read both tell nothing`(_ joint: Int, _ isTold: Bool) {
        let trends = trends(readers: [Self.a: 20, Self.b: 20], joint: [(Self.a, Self.b, joint)])
        #expect(names(trends) == (isTold ? [Self.b] : []))
    }

    /// 50 / √(100 · 10,000) is 1/20.
    @Test(arguments: [(10_000, true), (10_001, false)])
    func `below a cosine of one twentieth, two are not close`(_ readers: Int, _ isTold: Bool) {
        let trends = trends(
            readers: [Self.a: 100, Self.b: readers], joint: [(Self.a, Self.b, 50)])
        #expect(names(trends, with: Self.a) == (isTold ? [Self.b] : []))
        #expect(names(trends, with: Self.b) == (isTold ? [Self.a] : []))
    }

    @Test func `what everybody reads is not the closest`() {
        let trends = trends(
            readers: [Self.a: 400, Self.b: 6_400, Self.c: 100, Self.d: 225],
            joint: [(Self.a, Self.b, 100), (Self.a, Self.c, 50), (Self.a, Self.d, 45)])
        // Cosines of 1/16, 1/4 and 3/20.
        #expect(names(trends) == [Self.c, Self.d, Self.b])
    }

    @Test func `equally close ones stand by name, whatever their figures`() {
        for _ in 0..<8 {
            let trends = trends(
                readers: [Self.a: 500, Self.b: 400, Self.c: 100, Self.d: 225],
                joint: [(Self.d, Self.a, 45), (Self.c, Self.a, 30), (Self.a, Self.b, 60)])
            #expect(names(trends) == [Self.b, Self.c, Self.d])
        }
    }

    @Test func `renaming all comparisons mirrors every figure`() {
        let readers = [Self.a: 300, Self.b: 120, Self.c: 77]
        let mirror: [Comparison.ID: Comparison.ID] = [
            Self.a: "z-vs-y", Self.b: "x-vs-w", Self.c: "v-vs-u",
        ]
        func figures(_ name: (Comparison.ID) -> Comparison.ID) -> [[[Int]]] {
            let trends = trends(
                readers: [
                    name(Self.a): readers[Self.a]!, name(Self.b): readers[Self.b]!,
                    name(Self.c): readers[Self.c]!,
                ],
                joint: [
                    (name(Self.a), name(Self.b), 60), (name(Self.b), name(Self.c), 31),
                    (name(Self.a), name(Self.c), 15),
                ])
            return [Self.a, Self.b, Self.c].map { one in
                trends.alsoRead(with: name(one)).map { [$0.jointReaders, $0.readers] }
            }
        }
        let plain = figures { $0 }
        #expect(plain == figures { mirror[$0]! })
        #expect(
            plain == [
                [[60, 300], [15, 300]], [[31, 120], [60, 120]], [[31, 77], [15, 77]],
            ])
    }

    @Test(arguments: [(27, true), (28, false)])
    func `readers of the last twenty-eight days are counted`(_ age: Int, _ isTold: Bool) {
        let trends = trends(
            readers: [Self.a: 20, Self.b: 20], joint: [(Self.a, Self.b, 15)], age: age)
        #expect(names(trends) == (isTold ? [Self.b] : []))
    }

    @Test func `never more read both than one of them`() {
        let trends = trends(readers: [Self.a: 40, Self.b: 12], joint: [(Self.a, Self.b, 99)])
        #expect(trends.alsoRead(with: Self.a) == [AlsoRead(Self.b, by: 12, of: 40)])
    }

    @Test func `what is not in the edition is not told`() {
        let trends = Trends(
            of: [.sample(Self.a)],
            counts: [Self.a: [.readers(50, daysAgo: 0)], Self.b: [.readers(50, daysAgo: 0)]],
            joint: [ComparisonPair(Self.a, Self.b)!: 40], today: .today)
        #expect(trends.alsoRead(with: Self.a) == [])
        #expect(trends.alsoRead(with: Self.b) == [])
    }

    @Test func `the largest counts that there can be are compared`() {
        let most = [DailyAttention].spread(28_000_000, over: 28, until: 0)
        let trends = Trends(
            of: [.sample(Self.a), .sample(Self.b), .sample(Self.c)],
            counts: [Self.a: most, Self.b: most, Self.c: most],
            joint: [
                ComparisonPair(Self.a, Self.b)!: 27_999_999,
                ComparisonPair(Self.a, Self.c)!: .max,
            ], today: .today)
        #expect(trends.alsoRead(with: Self.a).map(\.jointReaders) == [28_000_000, 27_999_999])
    }
}
