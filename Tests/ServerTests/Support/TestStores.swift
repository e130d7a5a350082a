import Engine
import Synchronization
import Votes

/// A store that can be switched off, like a disk that is full.
final class SwitchableStore: VoteStore, ForwardingArchive {
    let store = MemoryVoteStore()
    private let isOff: Mutex<Bool>
    private let records = Mutex(0)
    /// What every call waits for first.
    private let delay: Duration

    init(isOff: Bool = false, delay: Duration = .zero) {
        self.isOff = Mutex(isOff)
        self.delay = delay
    }

    /// How often attention was to be recorded.
    var recordCount: Int { records.withLock { $0 } }

    func turn(off: Bool) { isOff.withLock { $0 = off } }

    private func check() async throws(VoteStoreError) {
        if delay > .zero { try? await Task.sleep(for: delay) }
        if isOff.withLock({ $0 }) { throw .unavailable("/secret/path: no space left") }
    }

    func cast(_ vote: Vote) async throws(VoteStoreError) {
        try await check()
        try await store.cast(vote)
    }

    func withdraw(_ voter: Voter, from comparison: Comparison.ID) async throws(VoteStoreError) {
        try await check()
        try await store.withdraw(voter, from: comparison)
    }

    func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) async throws(VoteStoreError) -> Choice? {
        try await check()
        return try await store.choice(of: voter, in: comparison)
    }

    func tally(of comparison: Comparison.ID) async throws(VoteStoreError) -> Tally {
        try await check()
        return try await store.tally(of: comparison)
    }

    func tallies() async throws(VoteStoreError) -> [Comparison.ID: Tally] {
        try await check()
        return try await store.tallies()
    }

    func votesByHour(of comparison: Comparison.ID) async throws(VoteStoreError) -> [HourlyVotes] {
        try await check()
        return try await store.votesByHour(of: comparison)
    }

    func verify() async throws(VoteStoreError) -> [TallyMismatch] {
        try await check()
        return try await store.verify()
    }

    func record(_ counts: [AttentionCount]) async throws(VoteStoreError) {
        records.withLock { $0 += 1 }
        try await check()
        try await store.record(counts)
    }

    func attention(
        since day: Day
    ) async throws(VoteStoreError) -> [Comparison.ID: [DailyAttention]] {
        try await check()
        return try await store.attention(since: day)
    }

    func forgetAttention(before day: Day) async throws(VoteStoreError) {
        try await check()
        try await store.forgetAttention(before: day)
    }

    func record(joint counts: [JointCount]) async throws(VoteStoreError) {
        records.withLock { $0 += 1 }
        try await check()
        try await store.record(joint: counts)
    }

    func jointReaders(in days: Range<Day>) async throws(VoteStoreError) -> [ComparisonPair: Int] {
        try await check()
        return try await store.jointReaders(in: days)
    }

    func forgetJointReaders(before day: Day) async throws(VoteStoreError) {
        try await check()
        try await store.forgetJointReaders(before: day)
    }

    func close() async { await store.close() }
}

/// Counts the questions that reach a store.
final class CountingStore: VoteStore, ForwardingArchive {
    let store = MemoryVoteStore()
    private let choices = Mutex(0)
    private let tallies = Mutex(0)
    private let hours = Mutex(0)
    private let recorded = Mutex<[AttentionCount]>([])

    var choiceCount: Int { choices.withLock { $0 } }
    var tallyCount: Int { tallies.withLock { $0 } }
    var hoursCount: Int { hours.withLock { $0 } }
    /// The last totals of each comparison and day, in the order in which they first came.
    var attention: [AttentionCount] { recorded.withLock { $0 } }

    func cast(_ vote: Vote) async throws(VoteStoreError) { try await store.cast(vote) }

    func withdraw(_ voter: Voter, from comparison: Comparison.ID) async throws(VoteStoreError) {
        try await store.withdraw(voter, from: comparison)
    }

    func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) async throws(VoteStoreError) -> Choice? {
        choices.withLock { $0 += 1 }
        return try await store.choice(of: voter, in: comparison)
    }

    func tally(of comparison: Comparison.ID) async throws(VoteStoreError) -> Tally {
        tallies.withLock { $0 += 1 }
        return try await store.tally(of: comparison)
    }

    func tallies() async throws(VoteStoreError) -> [Comparison.ID: Tally] {
        try await store.tallies()
    }

    func votesByHour(of comparison: Comparison.ID) async throws(VoteStoreError) -> [HourlyVotes] {
        hours.withLock { $0 += 1 }
        return try await store.votesByHour(of: comparison)
    }

    func verify() async throws(VoteStoreError) -> [TallyMismatch] { try await store.verify() }

    func record(_ counts: [AttentionCount]) async throws(VoteStoreError) {
        try await store.record(counts)
        recorded.withLock { recorded in
            for count in counts {
                let place = recorded.firstIndex {
                    $0.comparison == count.comparison && $0.counted.day == count.counted.day
                }
                if let place { recorded[place] = count } else { recorded.append(count) }
            }
        }
    }

    func attention(
        since day: Day
    ) async throws(VoteStoreError) -> [Comparison.ID: [DailyAttention]] {
        try await store.attention(since: day)
    }

    func forgetAttention(before day: Day) async throws(VoteStoreError) {
        try await store.forgetAttention(before: day)
    }

    func record(joint counts: [JointCount]) async throws(VoteStoreError) {
        try await store.record(joint: counts)
    }

    func jointReaders(in days: Range<Day>) async throws(VoteStoreError) -> [ComparisonPair: Int] {
        try await store.jointReaders(in: days)
    }

    func forgetJointReaders(before day: Day) async throws(VoteStoreError) {
        try await store.forgetJointReaders(before: day)
    }

    func close() async { await store.close() }
}
