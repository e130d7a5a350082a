/// Writes the point totals of all alternatives as one number, so that adding points is adding numbers.
///
/// A mixed radix system: the digit of an alternative has one value more than the most points that the quiz
/// can give it, so no sum ever carries. Points are divided by their greatest common divisor first, which
/// changes no leader and no verdict.
struct TotalsCode {
    /// How many codes there are; `Int.max` if an `Int` cannot count them.
    let count: Int
    private let unit: Int
    private let radices: [Int]

    init(for quiz: Quiz) {
        var unit = 0
        var most = Array(repeating: 0, count: quiz.alternativeCount)
        for question in quiz.questions {
            for i in most.indices { most[i] += question.answers.map { $0.points[i] }.max() ?? 0 }
            for answer in question.answers {
                unit = answer.points.reduce(unit, greatestCommonDivisor)
            }
        }
        self.unit = max(1, unit)
        self.radices = most.map { [unit = self.unit] in $0 / unit + 1 }
        self.count = radices.reduce(1) { count, radix in
            let (product, isTooLarge) = count.multipliedReportingOverflow(by: radix)
            return isTooLarge ? .max : product
        }
    }

    /// Points in the unit of `decode`.
    func units(_ points: [Int]) -> [Int] { points.map { $0 / unit } }

    func code(of points: [Int]) -> Int {
        zip(points, radices).reversed().reduce(0) { $0 * $1.1 + $1.0 / unit }
    }

    /// The totals divided by the greatest common divisor of all points.
    func decode(_ code: Int, into totals: inout [Int]) {
        var rest = code
        for i in radices.indices.dropLast() {
            (rest, totals[i]) = rest.quotientAndRemainder(dividingBy: radices[i])
        }
        totals[radices.count - 1] = rest
    }
}

/// 0 only if both are.
private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : greatestCommonDivisor(second, first % second)
}
