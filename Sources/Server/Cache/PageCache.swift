import Engine
import Synchronization

/// Finished answers, as many as fit. What nobody asked for in a while goes first.
final class PageCache: Sendable {
    struct Key: Hashable, Sendable {
        enum Content: Hashable, Sendable { case home, page, result, recommendationData, auditData }

        let content: Content
        var comparison: Comparison.ID?
        /// `nil` where nothing is answered.
        var sheet: AnswerSheet?
        /// Of a page that says how old something is.
        var day: Day?
        let coding: ContentCoding
    }

    private struct Entry {
        let print: Print
        /// The state of the world that it shows.
        let revision: Int
        let madeAt: ContinuousClock.Instant
    }

    /// Two generations: what is asked for moves into the young one; when that is full, it becomes the old
    /// one, and the old one is dropped. So entries live by their last use, at the cost of one dictionary.
    private struct Generations {
        var young: [Key: Entry] = [:]
        var youngSize = 0
        var old: [Key: Entry] = [:]
    }

    private let generations = Mutex(Generations())
    private let byteLimit: Int
    private let lifetime: Duration
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameter lifetime: how long an answer is good enough after it was made, though its revision may be
    ///   outdated: a bound on how often one page is made anew while many vote.
    init(
        byteLimit: Int, lifetime: Duration,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.byteLimit = byteLimit
        self.lifetime = lifetime
        self.now = now
    }

    /// The kept answer if it shows this revision, or was made a moment ago; else a new one, which is kept.
    ///
    /// Two requests at the same time may both make it; they make the same.
    func print(for key: Key, revision: Int = 0, make: () throws -> Print) rethrows -> Print {
        if let entry = entry(for: key),
            entry.revision == revision || now() - entry.madeAt < lifetime
        {
            return entry.print
        }
        let entry = Entry(print: try make(), revision: revision, madeAt: now())
        generations.withLock { keep(entry, for: key, in: &$0) }
        return entry.print
    }

    private func entry(for key: Key) -> Entry? {
        generations.withLock { generations in
            if let entry = generations.young[key] { return entry }
            guard let entry = generations.old.removeValue(forKey: key) else { return nil }
            keep(entry, for: key, in: &generations)
            return entry
        }
    }

    private func keep(_ entry: Entry, for key: Key, in generations: inout Generations) {
        if generations.youngSize + entry.print.size > byteLimit / 2 {
            generations.old = generations.young
            generations.young = [:]
            generations.youngSize = 0
        }
        let replaced = generations.young.updateValue(entry, forKey: key)
        generations.youngSize += entry.print.size - (replaced?.print.size ?? 0)
    }
}
