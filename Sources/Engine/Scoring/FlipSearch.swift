/// Looks for changes of given answers that put one challenger ahead of several rivals at once.
///
/// A depth-first search over the counted questions in the quiz's order: each is answered otherwise or
/// left. A branch is given up as soon as some set of rivals cannot be overtaken *together* by the changes
/// that are left: each rival alone gives a weak bound, because the best change against one is seldom the
/// best against the other; all sets (at most 2⁵ − 1) are still few.
struct FlipSearch {
    private struct Change {
        let answer: Int
        /// For each set of rivals the sum of what the challenger gains on them.
        let gains: [Int]
    }

    private struct State: Hashable {
        /// The next of the counted questions.
        var position: Int
        var changesLeft: Int
        /// For each set of rivals the sum of the challenger's leads over its members.
        var leads: [Int]

        func taking(_ change: Change) -> State {
            var next = State(position: position + 1, changesLeft: changesLeft - 1, leads: leads)
            for set in leads.indices { next.leads[set] += change.gains[set] }
            return next
        }

        func leavingQuestion() -> State {
            State(position: position + 1, changesLeft: changesLeft, leads: leads)
        }
    }

    private let challenger: Int
    /// The questions whose answers count.
    private let questions: [Int]
    /// For each of `questions` the changes worth trying.
    private let options: [[Change]]
    private let leads: [Int]
    /// Sets of rivals are bit masks below this.
    private let setCount: Int
    /// `most[q][k][set]`: the most that k changes among the questions from q on gain on the set.
    private let most: [[[Int]]]
    /// From here the challenger cannot get ahead. Points are small numbers, so paths meet again and again.
    private var failed: Set<State> = []

    init(for challenger: Int, in quiz: Quiz, from sheet: AnswerSheet, totals: [Int]) {
        let rivals = totals.indices.filter { $0 != challenger }
        let setCount = 1 << rivals.count
        func sums(_ value: (Int) -> Int) -> [Int] {
            var sums = Array(repeating: 0, count: setCount)
            for (bit, rival) in rivals.enumerated() {
                let value = value(rival)
                for set in 0..<(1 << bit) { sums[set | 1 << bit] = sums[set] + value }
            }
            return sums
        }
        self.challenger = challenger
        self.setCount = setCount
        self.leads = sums { totals[challenger] - totals[$0] }
        self.questions = sheet.entries.indices.filter { sheet.entries[$0].counts }
        self.options = questions.map { question in
            let entry = sheet.entries[question]
            let all = quiz.questions[question].answers.indices.map { answer in
                Change(
                    answer: answer,
                    gains: sums {
                        entry.weight
                            * (quiz.lead(question, answer, of: challenger, over: $0)
                                - quiz.lead(question, entry.given, of: challenger, over: $0))
                    })
            }
            return Self.worthTrying(all, given: entry.given)
        }
        self.most = Self.bounds(options, setCount: setCount)
    }

    /// The first such changes, by question and answer, if `size` of them are enough.
    /// - Precondition: fewer are not enough.
    mutating func flip(changing size: Int) -> Recommendation.Flip? {
        let start = State(position: 0, changesLeft: size, leads: leads)
        guard let changes = changes(from: start) else { return nil }
        return Recommendation.Flip(leader: challenger, changes: changes.reversed())
    }

    /// Last question first; `nil` if the challenger cannot get ahead from here.
    private mutating func changes(from state: State) -> [Recommendation.Flip.Change]? {
        if isAhead(state) { return [] }
        guard state.changesLeft > 0, state.position < questions.count, isWithinReach(state),
            !failed.contains(state)
        else { return nil }
        for change in options[state.position] {
            if var changes = changes(from: state.taking(change)) {
                changes.append(.init(question: questions[state.position], answer: change.answer))
                return changes
            }
        }
        if let changes = changes(from: state.leavingQuestion()) { return changes }
        failed.insert(state)
        return nil
    }

    private func isAhead(_ state: State) -> Bool {
        var rival = 1
        while rival < setCount {
            if state.leads[rival] <= 0 { return false }
            rival <<= 1
        }
        return true
    }

    /// A lead of 1 over each rival is enough, so the sum over a set must reach at least its size.
    private func isWithinReach(_ state: State) -> Bool {
        let counts = most[state.position]
        let most = counts[min(state.changesLeft, counts.count - 1)]
        for set in 1..<setCount where state.leads[set] + most[set] < set.nonzeroBitCount {
            return false
        }
        return true
    }
}

extension FlipSearch {
    /// Leaves out the given answer, and answers that another one beats or equals against every rival.
    private static func worthTrying(_ all: [Change], given: Int) -> [Change] {
        all.indices.filter { mine in
            !all.indices.contains { other in
                guard other != mine else { return false }
                let isNoWorse = zip(all[other].gains, all[mine].gains).allSatisfy { $0 >= $1 }
                let isEqual = all[other].gains == all[mine].gains
                return isNoWorse && (!isEqual || other < mine || other == given)
            }
        }.filter { $0 != given }.map { all[$0] }
    }

    private static func bounds(_ options: [[Change]], setCount: Int) -> [[[Int]]] {
        // most[k] for the questions so far, seen from the last: either k of them without the new one, or
        // one less and the new one. Exact, because each set is a single number.
        var most = [Array(repeating: 0, count: setCount)]
        return options.reversed().map { changes in
            var next = most
            next.append(most[most.count - 1])
            for set in 0..<setCount {
                let best = changes.reduce(0) { max($0, $1.gains[set]) }
                for count in most.indices {
                    next[count + 1][set] = max(next[count + 1][set], most[count][set] + best)
                }
            }
            most = next
            return next
        }.reversed()
    }
}
