import TestSupport
import Testing

@testable import Votes

struct WorkQueueTests {
    @Test func `what does not fit is refused, and what was taken makes room`() throws {
        let queue = WorkQueue<Int>(capacity: 2)
        try queue.add(1)
        try queue.add(2)
        #expect(throws: WorkQueue<Int>.Refusal.full) { try queue.add(3) }
        #expect(queue.take(atMost: 1) == [1])
        try queue.add(4)
        #expect(queue.take(atMost: 10) == [2, 4])
    }

    @Test func `a closed one gives out what it has, and then nothing`() throws {
        let queue = WorkQueue<Int>(capacity: 2)
        try queue.add(1)
        queue.close()
        #expect(throws: WorkQueue<Int>.Refusal.closed) { try queue.add(2) }
        #expect(queue.take(atMost: 10) == [1])
        #expect(queue.take(atMost: 10) == [])
    }

    @Test func `who takes waits until there is something`() async throws {
        let queue = WorkQueue<Int>(capacity: 2)
        let taken = Task { try await onOwnThread { queue.take(atMost: 10) } }
        try await Task.sleep(for: .milliseconds(20))
        try queue.add(7)
        #expect(try await taken.value == [7])
    }
}
