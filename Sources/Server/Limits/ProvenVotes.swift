import Crypto
import Synchronization

/// What came back of a challenge.
struct Proof: Sendable {
    let challenge: String
    let number: String

    /// `nil` unless the form has exactly one of each.
    init?(_ form: Form) {
        let challenges = form.values(of: "challenge")
        let numbers = form.values(of: "nonce")
        guard challenges.count == 1, numbers.count == 1 else { return nil }
        (challenge, number) = (challenges[0], numbers[0])
    }
}

/// Takes votes of networks that have used up theirs, if work was done for each: at the same rate once more,
/// for who has a program of their own does the work fast.
final class ProvenVotes: Sendable {
    let limiter: NetworkLimiter
    private let spent: Mutex<SpentChallenges>
    private let difficulty: Int
    private let key: SymmetricKey
    private let now: @Sendable () -> Int

    init(limits: Limits, keys: VoteKeys, clock: ServerClock) {
        limiter = NetworkLimiter(perMinute: limits.votesPerMinute, now: clock.uptime)
        spent = Mutex(SpentChallenges(at: clock.unixSeconds()))
        difficulty = limits.proofBits
        key = keys.challenges
        now = clock.unixSeconds
    }

    /// A new challenge; `nil` while solving it would be in vain.
    func challenge(for purpose: Challenge.Purpose) -> Challenge? {
        guard limiter.hasToken(for: purpose.client) else { return nil }
        return Challenge(for: purpose, difficulty: difficulty, at: now(), key: key)
    }

    /// Takes a token, if the proof is good for this and was not used before. It is used now, with or without
    /// a token: else one proof could empty the bucket.
    func admits(_ proof: Proof, for purpose: Challenge.Purpose) -> Bool {
        let now = now()
        guard let challenge = Challenge(proof.challenge, for: purpose, key: key),
            now < challenge.expiry, challenge.isSolved(by: proof.number),
            spent.withLock({ $0.spend(challenge, at: now) })
        else { return false }
        return limiter.wait(of: purpose.client) == nil
    }
}
