import Synchronization

/// Something that happens once, and can be waited for.
final class Latch: Sendable {
    private enum State {
        case closed([CheckedContinuation<Void, Never>])
        case open
    }

    private let state = Mutex(State.closed([]))

    func open() {
        let waiting = state.withLock { state in
            guard case .closed(let waiting) = state else {
                return [CheckedContinuation<Void, Never>]()
            }
            state = .open
            return waiting
        }
        for one in waiting { one.resume() }
    }

    func opened() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                guard case .closed(let waiting) = state else { return true }
                state = .closed(waiting + [continuation])
                return false
            }
            if isOpen { continuation.resume() }
        }
    }
}
