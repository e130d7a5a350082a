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

    private let prints: Mutex<Generations<Key, Print>>
    private let wireAnswers: Mutex<Generations<WireAnswer.Key, WireAnswer>>

    /// - Parameter byteLimit: about how much all of it may take.
    init(byteLimit: Int) {
        prints = Mutex(Generations(byteLimit: byteLimit / 2))
        wireAnswers = Mutex(Generations(byteLimit: byteLimit / 2))
    }

    /// The kept answer; if there is none, a new one, which is kept.
    ///
    /// Two requests at the same time may both make it; they make the same.
    func print(for key: Key, make: () throws -> Print) rethrows -> Print {
        if let print = prints.withLock({ $0.value(for: key) }) { return print }
        let print = try make()
        prints.withLock { $0.keep(print, for: key) }
        return print
    }

    /// What was sent to this address before.
    func wireAnswer(to key: WireAnswer.Key) -> WireAnswer? {
        wireAnswers.withLock { $0.value(for: key) }
    }

    /// Keeps an answer for the next one who asks for the same, unless it is kept already.
    func keep(
        _ print: Print, from origin: Key, for key: WireAnswer.Key, counting acts: VisitCounter.Acts
    ) {
        guard wireAnswer(to: key)?.origin != origin else { return }
        let answer = WireAnswer(key: key, origin: origin, acts: acts, bytes: print.wireBytes)
        wireAnswers.withLock { $0.keep(answer, for: key) }
    }
}
