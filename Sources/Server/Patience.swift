import Synchronization

/// Waiting took too long. What was waited for may still happen.
struct DeadlineExceeded: Error, CustomStringConvertible {
    let limit: Duration
    var description: String { "no answer within \(limit)" }
}

/// How long a store is waited for. One timer serves all who wait: one for each would cost more than what
/// they wait for.
final class Patience: Sendable {
    private struct Waiting: Sendable {
        let deadline: ContinuousClock.Instant
        let giveUp: @Sendable () -> Void
    }

    private struct State {
        /// By deadline, for all wait equally long. Those before `first` are dealt with.
        var waiting: [Waiting] = []
        var first = 0
        var isWatched = false
    }

    private let limit: Duration
    /// Who is due within it is given up together.
    private let grain: Duration
    private let state = Mutex(State())

    init(_ limit: Duration) {
        self.limit = limit
        grain = limit / 50
    }

    /// The outcome of `operation`, waited for no longer than the limit.
    ///
    /// The operation is not cancelled then, for a store's change that was handed over takes place anyway: only
    /// the waiting ends, so that a store that hangs does not hold the request too.
    func wait<Value: Sendable>(
        for operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let waiter = Waiter<Value>()
        watch { [limit] in waiter.resume(with: .failure(DeadlineExceeded(limit: limit))) }
        Task {
            do {
                waiter.resume(with: .success(try await operation()))
            } catch {
                waiter.resume(with: .failure(error))
            }
        }
        return try await waiter.outcome()
    }

    private func watch(_ giveUp: @escaping @Sendable () -> Void) {
        let isWatched = state.withLock { state in
            state.waiting.append(Waiting(deadline: .now + limit, giveUp: giveUp))
            defer { state.isWatched = true }
            return state.isWatched
        }
        guard !isWatched else { return }
        Task {
            while let next = giveUpWhoIsDue() { try? await Task.sleep(until: next) }
        }
    }

    /// - Returns: when to come again; `nil` if nobody waits any more.
    private func giveUpWhoIsDue() -> ContinuousClock.Instant? {
        let soon = ContinuousClock.now + grain
        let (due, next) = state.withLock { state in
            let end = state.waiting[state.first...].firstIndex { $0.deadline > soon }
            let due = state.waiting[state.first..<(end ?? state.waiting.endIndex)]
            state.first += due.count
            if state.first > state.waiting.count / 2 {
                state.waiting.removeFirst(state.first)
                state.first = 0
            }
            state.isWatched = !state.waiting.isEmpty
            return (due, state.waiting.isEmpty ? nil : state.waiting[state.first].deadline)
        }
        for waiting in due { waiting.giveUp() }
        return next
    }
}

/// Somebody who waits for the first of several outcomes.
private final class Waiter<Value: Sendable>: Sendable {
    private enum State {
        case open
        case waiting(CheckedContinuation<Value, any Error>)
        case done(Result<Value, any Error>)
    }

    private let state = Mutex(State.open)

    func resume(with result: Result<Value, any Error>) {
        let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            switch state {
            case .done: return nil
            case .open:
                state = .done(result)
                return nil
            case .waiting(let continuation):
                state = .done(result)
                return continuation
            }
        }
        continuation?.resume(with: result)
    }

    func outcome() async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let result = state.withLock { state -> Result<Value, any Error>? in
                if case .done(let result) = state { return result }
                state = .waiting(continuation)
                return nil
            }
            if let result { continuation.resume(with: result) }
        }
    }
}
