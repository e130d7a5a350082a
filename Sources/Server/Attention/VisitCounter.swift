import Engine
import Synchronization
import Votes

/// Counts who comes to a comparison, each visitor once a day, without knowing who they are.
///
/// A visitor is known again by a hash, in memory alone: SipHash with a key that the program draws
/// when it starts, and a salt for the day. Salt and hashes are thrown away when the day ends; what
/// stays is how many they were.
final class VisitCounter: Sendable {
    /// What a visitor does that is counted.
    struct Acts: OptionSet {
        let rawValue: UInt8
        static let reading = Acts(rawValue: 1)
        static let finishedQuiz = Acts(rawValue: 2)
        static let vote = Acts(rawValue: 4)
    }

    /// Random, and of this run alone.
    let run: String
    /// How many visitors, each once for each comparison, are known again on one day. Those who come
    /// after so many are not counted.
    static let capacity = 500_000

    private struct Key: Hashable {
        let day: Day
        let comparison: Comparison.ID
    }

    private struct State {
        var day: Day
        var salt = UInt64.random(in: .min ... .max)
        var known: [Int: Acts] = [:]
        var totals: [Key: DailyAttention] = [:]
        /// Of which the store does not know the total.
        var unrecorded: Set<Key> = []
    }

    private let state: Mutex<State>
    private let capacity: Int

    init(today: Day, capacity: Int = VisitCounter.capacity) {
        run = base64URL((0..<12).map { _ in UInt8.random(in: .min ... .max) })
        state = Mutex(State(day: today))
        self.capacity = capacity
    }

    /// Counts what was not counted of this visitor on this comparison today.
    func count(_ acts: Acts, by visitor: Visitor, on comparison: Comparison.ID, today: Day) {
        state.withLock { state in
            Self.begin(today, in: &state)
            var hasher = Hasher()
            hasher.combine(state.salt)
            hasher.combine(visitor)
            hasher.combine(comparison)
            let hash = hasher.finalize()
            let before = state.known[hash] ?? []
            let new = acts.subtracting(before)
            guard !new.isEmpty, !before.isEmpty || state.known.count < capacity else { return }
            state.known[hash] = before.union(new)
            let key = Key(day: state.day, comparison: comparison)
            state.totals[key] = (state.totals[key] ?? DailyAttention(day: state.day, readers: 0))
                .adding(new)
            state.unrecorded.insert(key)
        }
    }

    /// The totals that were not recorded since they changed. They count as recorded from now on:
    /// `retry` takes that back.
    func takeUnrecorded(today: Day) -> [AttentionCount] {
        state.withLock { state in
            Self.begin(today, in: &state)
            let counts = state.unrecorded.compactMap { key in
                state.totals[key].map {
                    AttentionCount(comparison: key.comparison, run: run, counted: $0)
                }
            }
            state.unrecorded = []
            return counts
        }
    }

    /// These were not recorded after all.
    func retry(_ counts: [AttentionCount]) {
        state.withLock { state in
            for count in counts {
                let key = Key(day: count.counted.day, comparison: count.comparison)
                state.totals[key] = state.totals[key] ?? count.counted
                state.unrecorded.insert(key)
            }
        }
    }

    /// How many visitors are known again at the moment.
    var knownCount: Int { state.withLock(\.known.count) }

    /// Also where the clock has gone back: whoever comes then may be counted a second time.
    private static func begin(_ today: Day, in state: inout State) {
        guard state.day != today else { return }
        // The day before may go on, where two clocks do not quite agree; older ones are over.
        let (ended, unrecorded) = (state.day, state.unrecorded)
        state.totals = state.totals.filter {
            $0.key.day == ended || $0.key.day == today || unrecorded.contains($0.key)
        }
        state.day = today
        state.salt = .random(in: .min ... .max)
        state.known = [:]
    }
}

extension DailyAttention {
    fileprivate func adding(_ acts: VisitCounter.Acts) -> DailyAttention {
        DailyAttention(
            day: day, readers: readers + (acts.contains(.reading) ? 1 : 0),
            quizzes: quizzes + (acts.contains(.finishedQuiz) ? 1 : 0),
            votes: votes + (acts.contains(.vote) ? 1 : 0))
    }
}
