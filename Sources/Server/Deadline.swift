import Synchronization

/// Waiting took too long. What was waited for may still happen.
struct DeadlineExceeded: Error, CustomStringConvertible {
    let limit: Duration
    var description: String { "no answer within \(limit)" }
}

/// The outcome of `operation`, waited for no longer than `limit`.
///
/// The operation is not cancelled then, for a store's change that was handed over takes place anyway: only
/// the waiting ends, so that a store that hangs does not hold the request too.
func within<Value: Sendable>(
    _ limit: Duration, _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let waiter = Waiter<Value>()
    let timer = Task {
        try await Task.sleep(for: limit)
        waiter.resume(with: .failure(DeadlineExceeded(limit: limit)))
    }
    Task {
        do {
            waiter.resume(with: .success(try await operation()))
        } catch {
            waiter.resume(with: .failure(error))
        }
        timer.cancel()
    }
    return try await waiter.outcome()
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
