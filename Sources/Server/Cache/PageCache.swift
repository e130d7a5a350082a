import Engine
import Synchronization

/// Finished answers of one edition, as many as fit. What nobody asked for in a while goes first.
final class PageCache: Sendable {
    struct Key: Hashable, Sendable {
        enum Content: Hashable, Sendable {
            case home
            case trending
            case method
            case patterns
            case alternative(Alternative.ID)
            case category(Category.ID, Topic.ID?, page: Int)
            case page
            /// The page while votes can be neither taken nor shown.
            case pageWithoutVote
            case result
            case recommendationData
            case auditData
            /// A file for machines, by its path.
            case file(String)
            case comparisonData
            case tableData
            case trendingData
            case description
        }

        let content: Content
        var comparison: Comparison.ID?
        /// `nil` where nothing is answered.
        var sheet: AnswerSheet?
        /// Of a page that says how old something is.
        var day: Day?
        /// Of a page that says how much something is read: the trends' revision.
        var trends: Int?
        let coding: ContentCoding
    }

    /// Two generations: what is asked for moves into the young one; when that is full, it becomes the old
    /// one, and the old one is dropped. So entries live by their last use, at the cost of one dictionary.
    private struct Generations {
        var young: [Key: Print] = [:]
        var youngSize = 0
        var old: [Key: Print] = [:]
    }

    private let generations = Mutex(Generations())
    private let byteLimit: Int

    init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    /// The kept answer; if there is none, a new one, which is kept.
    ///
    /// Two requests at the same time may both make it; they make the same.
    func print(for key: Key, make: () throws -> Print) rethrows -> Print {
        if let print = print(for: key) { return print }
        let print = try make()
        generations.withLock { keep(print, for: key, in: &$0) }
        return print
    }

    private func print(for key: Key) -> Print? {
        generations.withLock { generations in
            if let print = generations.young[key] { return print }
            guard let print = generations.old.removeValue(forKey: key) else { return nil }
            keep(print, for: key, in: &generations)
            return print
        }
    }

    private func keep(_ print: Print, for key: Key, in generations: inout Generations) {
        if generations.youngSize + print.size > byteLimit / 2 {
            generations.old = generations.young
            generations.young = [:]
            generations.youngSize = 0
        }
        let replaced = generations.young.updateValue(print, forKey: key)
        generations.youngSize += print.size - (replaced?.size ?? 0)
    }
}
