/// On how many answer sheets the totals of the alternatives come to what.
struct TotalsDistribution {
    struct Term {
        /// A `TotalsCode`. May stand in several terms.
        let code: Int
        let sheets: Int
    }

    let terms: [Term]

    /// No question yet: one sheet, on which nobody has a point.
    static let empty = TotalsDistribution(terms: [Term(code: 0, sheets: 1)])

    /// The distribution with these questions added.
    func adding(
        _ questions: some Sequence<[Int]>, codeCount: Int
    ) -> TotalsDistribution {
        questions.reduce(self) { $0.adding(question: $1, codeCount: codeCount) }
    }

    /// Adds one question, given by the codes of its answers: a convolution.
    ///
    /// Short lists are multiplied out. One that would be long against the number of codes is counted in a
    /// table instead, so there are never more terms than sheets, and never more than codes.
    private func adding(question: [Int], codeCount: Int) -> TotalsDistribution {
        let count = terms.count * question.count
        if count < codeCount / 4 {
            var sums: [Term] = []
            sums.reserveCapacity(count)
            for answer in question {
                for term in terms {
                    sums.append(Term(code: term.code + answer, sheets: term.sheets))
                }
            }
            return TotalsDistribution(terms: sums)
        }
        var table = Array(repeating: 0, count: codeCount)
        for answer in question {
            for term in terms { table[term.code + answer] += term.sheets }
        }
        var sums: [Term] = []
        sums.reserveCapacity(min(count, codeCount))
        for code in table.indices where table[code] > 0 {
            sums.append(Term(code: code, sheets: table[code]))
        }
        return TotalsDistribution(terms: sums)
    }
}
