/// How one server runs. Where the values come from, the command line decides.
package struct Settings: Sendable {
    package var host = "127.0.0.1"
    /// 0 lets the system choose a free one.
    package var port = 8080
    /// Where visitors reach the site. Unless it is given, the site takes the name that a request used.
    package var publicOrigin: Origin?
    /// Whose word on where a request came from is taken.
    package var trustedProxies = TrustedProxies()
    package var limits = Limits()

    package init() {}

    /// Visitors come through TLS.
    var isSecure: Bool { publicOrigin?.isSecure ?? false }
}

/// What a client may ask of the server, in bytes and time.
package struct Limits: Sendable {
    /// Of a request's body. What is larger is refused with 413.
    package var bodyBytes = 64 * 1024
    /// Of all header fields together, and of each. What is larger is refused with 431.
    package var headerBytes = 16 * 1024
    package var headerFields = 100
    /// Of an address with its query. What is longer is refused with 414.
    package var addressBytes = 4 * 1024
    /// From a request's first line to the end of its body. Then the connection is closed.
    package var bodySeconds: Int64 = 10
    /// How long a connection may say nothing, a half-sent header included. Then it is closed.
    package var idleSeconds: Int64 = 30
    /// How long a client may take nothing of an answer. Then the connection is closed.
    package var stalledSeconds: Int64 = 30
    /// More wait in the system's queue until one of them ends.
    package var connections = 2_000
    /// From one network, an IPv4 /24 or an IPv6 /64; as many at once after a pause. More are refused with
    /// 429. 0 for no limit.
    package var votesPerMinute = 60
    /// Whether a network whose votes are used up may send as many again, with a proof of work for each.
    package var takesProofs = false
    /// How many zero bits a proof begins with, up to 32: each doubles the work.
    package var proofBits = 18
    /// How long the vote store may take for one question. Then the answer is "not confirmed".
    package var storeTime: Duration = .seconds(5)
    /// In bytes, of all finished pages that are kept.
    package var cacheBytes = 32 * 1024 * 1024
    /// How often readers that were counted are put into the store. What is read at all servers is read
    /// from there every sixth time.
    package var recordingInterval: Duration = .seconds(10)
    /// How long requests in progress may take to end once the server was told to stop.
    package var shutdownTime: Duration = .seconds(15)

    package init() {}
}
