/// What a visitor votes for.
package enum Choice: Hashable, Sendable {
    case alternative(Alternative.ID)
    case depends

    /// The word for `depends` in forms and stores. No alternative may have it as its identifier.
    package static let dependsWord = "depends"

    /// `nil` if `word` cannot be a choice at all; whether the comparison has it, `Comparison` knows.
    package init?(_ word: String) {
        if word == Self.dependsWord {
            self = .depends
        } else if let id = Alternative.ID(word) {
            self = .alternative(id)
        } else {
            return nil
        }
    }

    package var word: String {
        switch self {
        case .alternative(let id): id.rawValue
        case .depends: Self.dependsWord
        }
    }
}

extension Comparison {
    /// What can be voted for here, in display order: each alternative, then "it depends".
    package var choices: [Choice] { alternatives.map { .alternative($0.id) } + [.depends] }
}

/// How many visitors of one comparison chose what.
package struct Tally: Hashable, Sendable {
    /// Only counts above zero.
    package let counts: [Choice: Int]
    package let total: Int

    /// - Precondition: no negative count.
    package init(_ counts: [Choice: Int] = [:]) {
        precondition(counts.values.allSatisfy { $0 >= 0 })
        self.counts = counts.filter { $0.value > 0 }
        self.total = counts.values.reduce(0, +)
    }

    package func count(of choice: Choice) -> Int { counts[choice] ?? 0 }
}
