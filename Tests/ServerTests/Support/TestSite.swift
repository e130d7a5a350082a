@testable import Catalog
@testable import Server
import Engine
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import TestSupport
import Votes

/// A whole server with a small edition: `alpha-vs-beta` and `alpha-vs-beta-vs-gamma`, whose quizzes have the
/// questions `q1`, `q2`, `q3` with an answer for each alternative and `depends`.
struct TestSite: Sendable {
    var store: any VoteStore = MemoryVoteStore()
    var settings = Settings.patient
    var keys = VoteKeys.fixed
    var clock = ServerClock.system
    var logger = Logger.silent

    static let page = "/compare/alpha-vs-beta"
    static let vote = "\(page)/vote"
    static let results = "\(page)/community"
    static let tally = "/api/v1/comparisons/alpha-vs-beta/tally"

    static let edition = Edition(
        site: .sample, alternatives: Array(Alternative.samples.prefix(3)),
        comparisons: [.sample(), .sample(alternatives: 3)])

    /// Runs the server, with or without a network below it, while `body` asks it.
    func run<Value: Sendable>(
        _ kind: TestingSetup = .router,
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await application().test(kind) { client in try await body(client) }
    }

    /// What requests are answered from, without a server around it.
    func current() throws -> CurrentPublication {
        let community = Community(
            store: store, comparisons: [], patience: settings.limits.storeTime, clock: clock,
            logger: logger)
        let readership = Readership(
            store: store, comparisons: [], limits: settings.limits, clock: clock, logger: logger)
        return try CurrentPublication(
            Self.edition, community: community, readership: readership,
            voteLimiter: NetworkLimiter(perMinute: 0, now: clock.uptime), provenVotes: nil,
            keys: keys, settings: settings, clock: clock)
    }

    func application(
        edition: Edition = Self.edition, watch: CatalogWatch? = nil,
        onReady: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        try buildApplication(
            edition: edition, watch: watch, store: store, keys: keys, settings: settings,
            clock: clock,
            logger: logger, onReady: onReady)
    }

    /// Behind TLS, as visitors see it.
    static var secure: TestSite {
        var site = TestSite()
        site.settings.publicOrigin = Origin("https://tradeoff.example")
        return site
    }
}

extension Settings {
    /// On a busy machine even memory may not answer within seconds, nor the next request come.
    static var patient: Settings {
        var settings = Settings()
        settings.limits.storeTime = .seconds(600)
        settings.limits.idleSeconds = 600
        return settings
    }
}

extension VoteKeys {
    /// The same in every run.
    static var fixed: VoteKeys { keys(signing: ["k1": "A"]) }

    /// Keys that are one letter repeated, the first one signing.
    static func keys(signing: KeyValuePairs<String, String>) -> VoteKeys {
        let lines = signing.map { "\($0):\(String(repeating: $1, count: 43))" }
        // What cannot be read here fails the test that needs it.
        return try! VoteKeys(
            (lines + ["voters:\(String(repeating: "E", count: 43))"]).joined(separator: "\n"))
    }
}

/// A clock that a test moves.
final class ManualClock: Sendable {
    private let start = ContinuousClock.now
    private let passed = Mutex(Duration.zero)

    func advance(by duration: Duration) { passed.withLock { $0 += duration } }

    var today: Day { Day(secondsSince1970: serverClock.unixSeconds()) }

    var serverClock: ServerClock {
        ServerClock(
            unixSeconds: { [self] in
                1_795_500_000 + Int(passed.withLock { $0 }.components.seconds)
            },
            uptime: { [self] in start + passed.withLock { $0 } })
    }
}
