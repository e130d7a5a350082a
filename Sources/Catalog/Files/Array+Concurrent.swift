import Dispatch

extension Array where Element: Sendable {
    /// The values of all elements in their order, worked out on all cores; returns when the last is.
    ///
    /// The threads may have small stacks: `transform` must not recurse deeply.
    func concurrentMap<Value: Sendable>(
        _ transform: @Sendable (Element) -> Value
    ) -> [Value] {
        [Value](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            // Each iteration writes to a place of its own, and all have ended when this returns.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                (places.baseAddress! + index).initialize(to: transform(self[index]))
            }
            initializedCount = count
        }
    }
}
