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

        /// What is asked, whenever it is.
        fileprivate var question: Key {
            var key = self
            (key.day, key.trends) = (nil, nil)
            return key
        }
    }

    /// The last answer to a question, and when it held.
    private struct Entry: Sizable {
        let key: Key
        let print: Print

        var size: Int { print.size }
    }

    private let entries: Mutex<Generations<Key, Entry>>
    private let wireAnswers: Mutex<Generations<WireAnswer.Key, WireAnswer>>

    /// - Parameter byteLimit: about how much all of it may take.
    init(byteLimit: Int) {
        entries = Mutex(Generations(byteLimit: byteLimit / 2))
        wireAnswers = Mutex(Generations(byteLimit: byteLimit / 2))
    }

    /// The kept answer; if there is none, a new one, which is kept.
    ///
    /// Two requests at the same time may both make it; they make the same.
    /// - Parameter make: gets what was answered to the same question earlier, of this edition.
    func print(for key: Key, make: (_ older: Print?) throws -> Print) rethrows -> Print {
        let last = entries.withLock { $0.value(for: key.question) }
        if let last, last.key == key { return last.print }
        let print = try make(last?.print)
        entries.withLock { $0.keep(Entry(key: key, print: print), for: key.question) }
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
