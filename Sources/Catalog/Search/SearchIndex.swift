import Dispatch
package import Engine
import Synchronization

/// Finds comparisons by what somebody types.
///
/// It is made when it is first needed, on a thread of its own: reading and checking a catalog need not wait
/// for it. All its work is done there, one search after the other.
final class SearchIndex: Sendable {
    private let comparisons: [Comparison]
    private let index: EditionIndex
    private let queue = DispatchQueue(label: "search", qos: .userInitiated)
    /// Used in the queue alone.
    private let finder = Mutex<SearchFinder?>(nil)

    init(comparisons: [Comparison], index: EditionIndex) {
        self.comparisons = comparisons
        self.index = index
    }

    /// Gets ready, so that the first search need not wait.
    func prepare() { queue.async { _ = try? self.made() } }

    func search(_ text: String) async throws -> SearchResult {
        try await withCheckedThrowingContinuation { outcome in
            queue.async { outcome.resume(with: Result { try self.made().search(text) }) }
        }
    }

    private func made() throws -> SearchFinder {
        try finder.withLock { finder in
            if let finder { return finder }
            let made = try SearchFinder(comparisons: comparisons, index: index)
            finder = made
            return made
        }
    }
}

extension Edition {
    /// The comparisons that fit `text` best. Any text is answered, in bounded time.
    /// - Throws: if SQLite cannot.
    package func search(_ text: String) async throws -> SearchResult {
        try await searchIndex.search(text)
    }

    /// Gets ready for searches, without waiting for it.
    package func prepareSearch() { searchIndex.prepare() }
}
