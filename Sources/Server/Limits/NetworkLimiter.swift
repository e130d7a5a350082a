import ServiceLifecycle
import Synchronization

/// A bucket of tokens for each network from which visitors come, in memory alone: under a hash whose salt
/// lives for a day.
///
/// It holds networks of the last minutes only, and never more than twice its capacity. When more come within
/// a minute, it forgets those that it heard of longest ago, and so forgives them: nobody is ever refused
/// because of what other networks do.
final class NetworkLimiter: Service {
    private struct State {
        var salt = Salt()
        let saltedAt: ContinuousClock.Instant
        /// Two generations, as in `PageCache`. Who takes from a bucket moves it into the young one, so that
        /// those in the old one have become full when it goes.
        var young: [UInt128: TokenBucket] = [:]
        var old: [UInt128: TokenBucket] = [:]
        var youngSince: ContinuousClock.Instant

        init(at now: ContinuousClock.Instant) { (saltedAt, youngSince) = (now, now) }

        func bucket(of key: UInt128, at now: ContinuousClock.Instant) -> TokenBucket {
            young[key] ?? old[key] ?? TokenBucket(at: now)
        }
    }

    private let state: Mutex<State>
    /// `nil` for no limit.
    private let rate: Rate?
    private let capacity: Int
    private let now: @Sendable () -> ContinuousClock.Instant

    static let saltLifetime = Duration.seconds(24 * 60 * 60)

    /// - Parameters:
    ///   - perMinute: how much one network may do; 0 for no limit.
    ///   - capacity: of how many networks each of the two generations knows at most.
    init(
        perMinute: Int, capacity: Int = 32_768,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.state = Mutex(State(at: now()))
        self.rate = perMinute > 0 ? Rate(perMinute: perMinute) : nil
        self.capacity = capacity
        self.now = now
    }

    /// Takes a token of the network that the client is in.
    /// - Returns: `nil` if there was one; else how long it takes until there is.
    func wait(of client: IPAddress) -> Duration? {
        guard let rate else { return nil }
        return state.withLock { state in
            let now = now()
            Self.turn(&state, at: now, rate)
            let key = state.salt.hash(client.network.bytes)
            var bucket = state.bucket(of: key, at: now)
            if let wait = bucket.take(at: now, rate) { return wait }
            if state.young.count >= capacity, state.young[key] == nil {
                Self.begin(&state, at: now)
            }
            state.young[key] = bucket
            state.old[key] = nil
            return nil
        }
    }

    /// Whether the client's network has a token at this moment. Takes none.
    func hasToken(for client: IPAddress) -> Bool {
        guard let rate else { return true }
        return state.withLock { state in
            let now = now()
            let bucket = state.bucket(of: state.salt.hash(client.network.bytes), at: now)
            return bucket.wait(at: now, rate) == nil
        }
    }

    /// Forgets what need not be known any more, once a minute until the server shuts down.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: .seconds(60))) != nil { self.forget() }
        }
    }

    /// Forgets networks whose bucket is full, and after a day the salt and with it all.
    func forget() {
        guard let rate else { return }
        state.withLock { Self.turn(&$0, at: now(), rate) }
    }

    /// Of how many networks anything is known.
    var count: Int { state.withLock { $0.young.count + $0.old.count } }

    private static func turn(
        _ state: inout State, at now: ContinuousClock.Instant, _ rate: Rate
    ) {
        if now - state.saltedAt >= saltLifetime {
            state = State(at: now)
        } else if now - state.youngSince >= rate.refill {
            begin(&state, at: now)
        }
    }

    private static func begin(_ state: inout State, at now: ContinuousClock.Instant) {
        state.old = state.young
        state.young = [:]
        state.youngSince = now
    }
}
