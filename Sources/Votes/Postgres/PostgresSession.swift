import Foundation

/// A connection that comes back: made when it is needed, dropped when it breaks. Used by one thread.
final class PostgresSession {
    typealias Work<Value> =
        (PostgresConnection, ContinuousClock.Instant) throws(PostgresError) -> Value

    private let connector: PostgresConnector
    private var connection: PostgresConnection?

    private static let pause: Duration = .milliseconds(50)
    private static let mostConflicts = 5

    private let willVote: Bool

    init(_ connector: PostgresConnector, willVote: Bool = false) {
        self.connector = connector
        self.willVote = willVote
    }

    /// Does the work, again and again while a lost connection or a conflict may be to blame and there is time.
    ///
    /// - Parameter work: has to be safe to repeat: it may take place although its outcome was lost.
    func perform<Value>(
        until deadline: ContinuousClock.Instant, _ work: Work<Value>
    ) throws(PostgresError) -> Value {
        // What waited too long costs no connection.
        guard ContinuousClock.now < deadline else {
            throw PostgresError(.late, "it waited too long for PostgreSQL")
        }
        var conflicts = 0
        while true {
            do throws(PostgresError) {
                return try work(try connected(deadline), deadline)
            } catch {
                switch error.kind {
                case .conflict:
                    conflicts += 1
                    guard conflicts < Self.mostConflicts else { throw error }
                case .disconnected:
                    connection = nil
                case .late, .stuck:
                    connection = nil
                    throw error
                case .refused:
                    throw error
                }
                // Some jitter, so that two that met do not meet again.
                let pause = Self.pause * Double.random(in: 0.5...1.5)
                guard ContinuousClock.now + pause < deadline else { throw error }
                Thread.sleep(forTimeInterval: pause / .seconds(1))
            }
        }
    }

    func disconnect() { connection = nil }

    private func connected(
        _ deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> PostgresConnection {
        if let connection { return connection }
        let new = try connector.connect(willVote: willVote, deadline: deadline)
        connection = new
        return new
    }
}
