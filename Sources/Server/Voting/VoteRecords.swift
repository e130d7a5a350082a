import Engine
import Synchronization

/// When votes came, for results: asked of the store at most once in ten seconds for each comparison, because
/// counting them reads every vote.
final class VoteRecords: Sendable {
    /// As the votes were when they were read.
    struct Record: Sendable {
        let hours: [HourlyVotes]
        let history: VoteHistory
    }

    private struct Entry {
        /// `nil` if the store did not answer.
        let reading: Task<Record?, Never>
        let begunAt: ContinuousClock.Instant
    }

    static let lifetime: Duration = .seconds(10)
    /// The one that was read first goes first.
    static let mostKept = 64

    private let entries = Mutex<[Comparison.ID: Entry]>([:])
    private let clock: ServerClock
    private let read: @Sendable (Comparison.ID) async -> [HourlyVotes]?

    init(
        clock: ServerClock, read: @escaping @Sendable (Comparison.ID) async -> [HourlyVotes]?
    ) {
        self.clock = clock
        self.read = read
    }

    /// Who comes while it is read waits for the same reading. `nil` while the store does not answer.
    func record(of comparison: Comparison.ID) async -> Record? {
        let now = clock.uptime()
        let reading = entries.withLock { entries in
            if let entry = entries[comparison], now - entry.begunAt < Self.lifetime {
                return entry.reading
            }
            let reading = begin(comparison)
            entries[comparison] = Entry(reading: reading, begunAt: now)
            if entries.count > Self.mostKept,
                let oldest = entries.min(by: { $0.value.begunAt < $1.value.begunAt })
            {
                entries[oldest.key] = nil
            }
            return reading
        }
        return await reading.value
    }

    private func begin(_ comparison: Comparison.ID) -> Task<Record?, Never> {
        Task { [read, clock] in
            guard let hours = await read(comparison) else { return nil }
            return Record(hours: hours, history: VoteHistory(hours, now: clock.unixSeconds()))
        }
    }
}
