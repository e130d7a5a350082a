import Testing
@testable import Server

struct NetworkLimiterTests {
    private static let start = ContinuousClock.now

    /// Asks at these seconds after the start; what each comes to: 0 for a token, else the wait.
    @Test(
        arguments: [
            (1, [0, 0, 59, 59.5, 60, 61], [0, 60, 1, 0.5, 0, 59]),
            (
                3, [0, 0, 0, 0, 19, 20, 20, 100, 100, 100, 100],
                [0, 0, 0, 20, 1, 0, 20, 0, 0, 0, 20]
            ),
            (6, [0, 0, 0, 0, 0, 0, 0, 9.75, 10, 10.25], [0, 0, 0, 0, 0, 0, 10, 0.25, 0, 9.75]),
            // Half full again after half the time.
            (4, [0, 0, 0, 0, 30, 30, 30], [0, 0, 0, 0, 0, 0, 15]),
            // What is refused takes nothing, and a clock that stands still refuses nobody for it.
            (2, [0, 0, 10, 20, 29, 30, 30], [0, 0, 20, 10, 1, 0, 30]),
        ] as [(Int, [Double], [Double])])
    func `a bucket gives as many at once as in a minute, and fills evenly`(
        perMinute: Int, seconds: [Double], waits: [Double]
    ) {
        var bucket = TokenBucket(at: Self.start)
        let rate = Rate(perMinute: perMinute)
        let found = seconds.map { second in
            bucket.take(at: Self.start + .seconds(second), rate) ?? .zero
        }
        #expect(found == waits.map { .seconds($0) })
    }

    @Test(arguments: [1, 2, 7, 60, 61, 999])
    func `whoever waits as long as told gets a token, a second earlier none`(perMinute: Int) throws
    {
        let rate = Rate(perMinute: perMinute)
        var bucket = TokenBucket(at: Self.start)
        for _ in 0..<perMinute { #expect(bucket.take(at: Self.start, rate) == nil) }
        let wait = bucket.take(at: Self.start, rate)
        let seconds = try #require(wait).fullSeconds
        #expect(seconds >= 1)
        #expect(bucket.take(at: Self.start + .seconds(seconds - 1), rate) != nil)
        #expect(bucket.take(at: Self.start + .seconds(seconds), rate) == nil)
    }

    @Test(arguments: [
        (Duration.seconds(1), 1), (.milliseconds(1), 1), (.milliseconds(1001), 2),
        (.seconds(59) + .nanoseconds(1), 60), (.seconds(60), 60),
    ])
    func `seconds are rounded up`(duration: Duration, seconds: Int) {
        #expect(duration.fullSeconds == seconds)
    }

    private static func address(_ text: String) throws -> IPAddress {
        try #require(IPAddress(text))
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.200", true), ("203.0.113.7", "::ffff:203.0.113.8", true),
        ("203.0.113.7", "203.0.112.7", false), ("2001:db8::7", "2001:db8::ffff:0:1", true),
        ("2001:db8::7", "2001:db8:0:1::7", false),
    ])
    func `a network has one bucket, other networks have others`(
        one: String, other: String, areTogether: Bool
    ) throws {
        let clock = ManualClock()
        let limiter = NetworkLimiter(perMinute: 1, now: clock.serverClock.uptime)
        #expect(limiter.wait(of: try Self.address(one)) == nil)
        #expect((limiter.wait(of: try Self.address(other)) != nil) == areTogether)
        #expect(limiter.wait(of: try Self.address(one)) == .seconds(60))
    }

    @Test func `no limit counts nothing`() {
        let limiter = NetworkLimiter(perMinute: 0, now: { Self.start })
        for _ in 0..<1000 { #expect(limiter.wait(of: .unknown) == nil) }
        #expect(limiter.count == 0)
    }

    @Test func `a network that says nothing more is forgotten when its bucket is full`() throws {
        let clock = ManualClock()
        let limiter = NetworkLimiter(perMinute: 2, now: clock.serverClock.uptime)
        let (idle, busy) = (try Self.address("192.0.2.1"), try Self.address("203.0.113.1"))
        for _ in 0..<2 { #expect(limiter.wait(of: idle) == nil) }
        for _ in 0..<5 {
            clock.advance(by: .seconds(30))
            #expect(limiter.wait(of: busy) == nil)
        }
        #expect(limiter.count == 1)
        clock.advance(by: .seconds(60))
        limiter.forget()
        clock.advance(by: .seconds(60))
        limiter.forget()
        #expect(limiter.count == 0)
    }

    @Test func `a bucket is not forgotten before it is full`() throws {
        let clock = ManualClock()
        let limiter = NetworkLimiter(perMinute: 1, now: clock.serverClock.uptime)
        let address = try Self.address("203.0.113.7")
        clock.advance(by: .seconds(59.5))
        #expect(limiter.wait(of: address) == nil)
        // The generation ends, the bucket stays.
        clock.advance(by: .seconds(1))
        limiter.forget()
        #expect(limiter.wait(of: address) == .seconds(59))
        clock.advance(by: .seconds(58.5))
        limiter.forget()
        #expect(limiter.wait(of: address) == .seconds(0.5))
    }

    @Test func `a crowd of networks neither grows without bound nor shuts anybody out`() throws {
        let clock = ManualClock()
        let limiter = NetworkLimiter(
            perMinute: 1, capacity: 100, now: clock.serverClock.uptime)
        for number in 0..<10_000 {
            let address = IPAddress(bits: UInt128(0x2001_0DB8) << 96 | UInt128(number) << 64)
            #expect(limiter.wait(of: address) == nil)
            #expect(limiter.count <= 200)
        }
        // The last ones are still known.
        let last = IPAddress(bits: UInt128(0x2001_0DB8) << 96 | UInt128(9_950) << 64)
        #expect(limiter.wait(of: last) == .seconds(60))
    }

    @Test func `after a day everything is forgotten, with the salt`() throws {
        let clock = ManualClock()
        let limiter = NetworkLimiter(perMinute: 1, now: clock.serverClock.uptime)
        let address = try Self.address("203.0.113.7")
        clock.advance(by: NetworkLimiter.saltLifetime - .seconds(1))
        #expect(limiter.wait(of: address) == nil)
        #expect(limiter.wait(of: address) == .seconds(60))
        clock.advance(by: .seconds(1))
        limiter.forget()
        #expect(limiter.count == 0)
        #expect(limiter.wait(of: address) == nil)
    }
}
