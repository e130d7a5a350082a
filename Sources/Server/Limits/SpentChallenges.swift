/// Challenges that were used, until they expire: none counts twice.
///
/// It never holds more than twice its capacity. When more are used within their lifetime, it forgets those
/// that were used longest ago; what then counts twice still takes a token of its network each time.
struct SpentChallenges: Sendable {
    /// Two generations, as in `NetworkLimiter`: what is in the old one when it goes has expired.
    private var young: Set<[UInt8]> = []
    private var old: Set<[UInt8]> = []
    private var youngSince: Int
    private let capacity: Int

    /// - Parameter now: in Unix seconds.
    init(capacity: Int = 32_768, at now: Int) {
        self.capacity = capacity
        youngSince = now
    }

    /// - Returns: whether it had not been used.
    mutating func spend(_ challenge: Challenge, at now: Int) -> Bool {
        if young.count >= capacity || now - youngSince >= Challenge.lifetime {
            old = young
            young = []
            youngSince = now
        }
        guard !old.contains(challenge.random) else { return false }
        return young.insert(challenge.random).inserted
    }

    var count: Int { young.count + old.count }
}
