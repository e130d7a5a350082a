import Foundation

/// Where the server reads the time from: tests pass their own.
package struct ServerClock: Sendable {
    /// Seconds since 1970, for the record. May jump.
    package let unixSeconds: @Sendable () -> Int
    /// For measuring how old something is. Never jumps.
    package let uptime: @Sendable () -> ContinuousClock.Instant

    package init(
        unixSeconds: @escaping @Sendable () -> Int,
        uptime: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.unixSeconds = unixSeconds
        self.uptime = uptime
    }

    package static let system = ServerClock(
        unixSeconds: { Int(Date().timeIntervalSince1970) }, uptime: { .now })
}
