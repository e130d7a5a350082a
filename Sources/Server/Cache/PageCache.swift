import Engine
import Synchronization

/// Finished answers of one edition, as many as fit. What nobody asked for in a while goes first.
///
/// The next edition's cache has the same room and begins with what is in it: most pages say the same again.
final class PageCache: Sendable {
    struct Key: Hashable, Sendable {
        enum Content: Hashable, Sendable {
            case home
            case trending
            case method
            case api
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
        let edition: Int
        let key: Key
        let print: Print

        var size: Int { print.size }
    }

    /// What the editions of a server share.
    private final class Room: Sendable {
        let entries: Mutex<Generations<Key, Entry>>
        let wireAnswers: Mutex<Generations<WireAnswer.Key, WireAnswer>>

        init(byteLimit: Int) {
            entries = Mutex(Generations(byteLimit: byteLimit / 2))
            wireAnswers = Mutex(Generations(byteLimit: byteLimit / 2))
        }
    }

    private let room: Room
    /// Counted from 0 since the start.
    private let edition: Int

    /// The first edition's.
    /// - Parameter byteLimit: about how much all of it may take.
    convenience init(byteLimit: Int) {
        self.init(Room(byteLimit: byteLimit), edition: 0)
    }

    private init(_ room: Room, edition: Int) {
        self.room = room
        self.edition = edition
    }

    /// The next edition's.
    func next() -> PageCache { PageCache(room, edition: edition + 1) }

    /// The kept answer; if there is none, a new one, which is kept.
    ///
    /// Two requests at the same time may both make it; they make the same.
    /// - Parameter make: gets what was answered to the same question earlier, maybe in another edition.
    func print(for key: Key, make: (_ older: Print?) throws -> Print) rethrows -> Print {
        let last = room.entries.withLock { $0.value(for: key.question) }
        if let last, last.edition == edition, last.key == key, !last.print.isProvisional {
            return last.print
        }
        let print = try make(last?.print)
        let entry = Entry(edition: edition, key: key, print: print)
        room.entries.withLock { $0.keep(entry, for: key.question) }
        return print
    }

    /// What was sent to this address before.
    func wireAnswer(to key: WireAnswer.Key) -> WireAnswer? {
        room.wireAnswers.withLock { $0.value(for: key) }.flatMap {
            $0.edition == edition ? $0 : nil
        }
    }

    /// Keeps an answer for the next one who asks for the same, unless it is kept already.
    func keep(
        _ print: Print, from origin: Key, for key: WireAnswer.Key, counting acts: VisitCounter.Acts
    ) {
        guard wireAnswer(to: key)?.origin != origin else { return }
        let answer = WireAnswer(
            key: key, edition: edition, origin: origin, acts: acts, bytes: print.wireBytes)
        room.wireAnswers.withLock { $0.keep(answer, for: key) }
    }
}
