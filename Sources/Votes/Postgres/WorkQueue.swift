import Foundation

/// What waits for a thread: bounded, in the order it came.
final class WorkQueue<Item: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var items: [Item] = []
    private var isClosed = false
    private let capacity: Int

    enum Refusal: Error {
        case full, closed
    }

    init(capacity: Int) {
        self.capacity = capacity
    }

    func add(_ item: Item) throws(Refusal) {
        condition.lock()
        defer { condition.unlock() }
        if isClosed { throw .closed }
        if items.count >= capacity { throw .full }
        items.append(item)
        condition.signal()
    }

    /// Blocks until there is something; then at most `limit` of it. Empty once the queue is closed and all is taken.
    func take(atMost limit: Int) -> [Item] {
        condition.lock()
        defer { condition.unlock() }
        while items.isEmpty, !isClosed { condition.wait() }
        let taken = Array(items.prefix(limit))
        items.removeFirst(taken.count)
        return taken
    }

    /// What was added before is still taken.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }
}
