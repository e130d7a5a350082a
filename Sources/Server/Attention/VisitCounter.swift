import Engine
import Synchronization
import Votes

/// Counts who comes to a comparison, each visitor once a day, without knowing who they are; and how
/// many of these read another one, too.
///
/// A visitor is known again by a hash, in memory alone: SipHash with a key that the program draws
/// when it starts, and a salt for the day. Salt, hashes and what they read are thrown away when the day
/// ends; what stays is how many they were.
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

    /// How many pairs of comparisons that were read together are told apart on one day. Those that
    /// come after so many are not counted; 200 comparisons make fewer.
    static let pairCapacity = 20_000

    private struct State {
        var day: Day
        var salt = UInt64.random(in: .min ... .max)
        var known: [Int: Acts] = [:]
        var reading = DailyReading()
        var attention = RunTotals<Comparison.ID, DailyAttention>()
        var joint = RunTotals<ComparisonPair, Int>()
        /// How many of `joint` are of the day.
        var pairs = 0
    }

    private let state: Mutex<State>
    private let capacity: Int
    private let pairCapacity: Int

    init(
        today: Day, capacity: Int = VisitCounter.capacity,
        pairCapacity: Int = VisitCounter.pairCapacity
    ) {
        run = base64URL((0..<12).map { _ in UInt8.random(in: .min ... .max) })
        state = Mutex(State(day: today))
        self.capacity = capacity
        self.pairCapacity = pairCapacity
    }

    /// Counts what was not counted of this visitor on this comparison today.
    func count(_ acts: Acts, by visitor: Visitor, on comparison: Comparison.ID, today: Day) {
        state.withLock { state in
            Self.begin(today, in: &state)
            var hasher = Hasher()
            hasher.combine(state.salt)
            hasher.combine(visitor)
            let reader = hasher
            hasher.combine(comparison)
            let hash = hasher.finalize()
            let before = state.known[hash] ?? []
            let new = acts.subtracting(before)
            guard !new.isEmpty, !before.isEmpty || state.known.count < capacity else { return }
            state.known[hash] = before.union(new)
            let total = state.attention[comparison, on: state.day]
            state.attention[comparison, on: state.day] =
                (total ?? DailyAttention(day: state.day, readers: 0)).adding(new)
            if new.contains(.reading) { join(comparison, readBy: reader.finalize(), in: &state) }
        }
    }

    /// Counts a reader of each pair that a comparison makes with those which they have read before.
    private func join(
        _ comparison: Comparison.ID, readBy reader: Int, in state: inout State
    ) {
        for other in state.reading.add(comparison, by: reader) {
            guard let pair = ComparisonPair(comparison, other) else { continue }
            let total = state.joint[pair, on: state.day]
            if total == nil {
                guard state.pairs < pairCapacity else { continue }
                state.pairs += 1
            }
            state.joint[pair, on: state.day] = (total ?? 0) + 1
        }
    }

    /// The totals that were not recorded since they changed. They count as recorded from now on:
    /// `retry` takes that back.
    func takeUnrecorded(today: Day) -> [AttentionCount] {
        state.withLock { state in
            Self.begin(today, in: &state)
            return state.attention.takeUnrecorded().map { key, counted in
                AttentionCount(comparison: key.subject, run: run, counted: counted)
            }
        }
    }

    /// Likewise, of pairs.
    func takeUnrecordedPairs(today: Day) -> [JointCount] {
        state.withLock { state in
            Self.begin(today, in: &state)
            return state.joint.takeUnrecorded().map { key, readers in
                JointCount(pair: key.subject, day: key.day, run: run, readers: readers)
            }
        }
    }

    /// These were not recorded after all.
    func retry(_ counts: [AttentionCount]) {
        state.withLock { state in
            for count in counts {
                state.attention.retry(
                    count.counted, of: count.comparison, on: count.counted.day)
            }
        }
    }

    /// Likewise, of pairs.
    func retry(_ counts: [JointCount]) {
        state.withLock { state in
            for count in counts {
                state.joint.retry(count.readers, of: count.pair, on: count.day)
            }
        }
    }

    /// How many visitors are known again at the moment.
    var knownCount: Int { state.withLock(\.known.count) }

    /// Also where the clock has gone back: whoever comes then may be counted a second time.
    private static func begin(_ today: Day, in state: inout State) {
        guard state.day != today else { return }
        // The day before may go on, where two clocks do not quite agree; older ones are over.
        let days: Set = [state.day, today]
        func first(ofLast count: Int) -> Day? {
            Day(daysSince1970: today.daysSince1970 - count + 1)
        }
        state.attention.keep(days, from: first(ofLast: Attention.keptDays))
        state.joint.keep(days, from: first(ofLast: AlsoRead.days))
        state.day = today
        state.salt = .random(in: .min ... .max)
        state.known = [:]
        state.reading = DailyReading()
        state.pairs = 0
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
