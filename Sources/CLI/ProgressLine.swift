import Foundation
import Synchronization

/// How far a long run is: one line at the bottom of a terminal, written over again and again, and gone in
/// the end. A run that is quick, or that nobody watches, has none.
final class ProgressLine: Sendable {
    /// What has been counted and shown, and what to write when; knows no clock and no terminal.
    struct State {
        private static let patience = Duration.milliseconds(500)
        private static let pause = Duration.milliseconds(100)

        /// What is done with how many of what: "checked" and "files".
        let verb: String
        let things: String
        private var done = 0
        private var shownAt: Duration?
        private var width = 0

        init(_ verb: String, _ things: String) {
            self.verb = verb
            self.things = things
        }

        /// Counts on.
        /// - Parameters:
        ///   - more: how many have been done since the last call.
        ///   - count: how many there are.
        ///   - time: since the start.
        /// - Returns: what to write; `nil` if it is too early to write anything.
        mutating func advance(by more: Int, of count: Int, at time: Duration) -> String? {
            done += more
            guard time >= shownAt.map({ $0 + Self.pause }) ?? Self.patience else { return nil }
            shownAt = time
            let line = "\(verb) \(done.grouped) of \(count.grouped) \(things)"
            width = line.count
            return "\r\(line)"
        }

        /// What to write to erase the line; empty if there is none.
        var erasure: String { width == 0 ? "" : "\r\(String(repeating: " ", count: width))\r" }
    }

    private let state: Mutex<State>
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now

    /// - Parameters: as in "checked … of … files".
    init(_ verb: String, _ things: String) {
        state = Mutex(State(verb, things))
    }

    /// Counts on, on whichever thread.
    func advance(by more: Int = 1, of count: Int) {
        guard isShown else { return }
        state.withLock { state in
            guard let text = state.advance(by: more, of: count, at: ContinuousClock.now - start)
            else {
                return
            }
            Terminal.overwrite(text)
        }
    }

    /// Leaves the terminal as if there had been no line.
    func end() {
        guard isShown else { return }
        state.withLock { Terminal.overwrite($0.erasure) }
    }
}

extension Int {
    /// "1,200".
    var grouped: String {
        let digits = String(self)
        return digits.enumerated().reduce(into: "") { text, digit in
            let rest = digits.count - digit.offset
            if rest % 3 == 0, digit.offset > 0 { text += "," }
            text.append(digit.element)
        }
    }
}
