import Engine
import Testing
@testable import Server

struct ProvenVotesTests {
    private static let purpose = Challenge.Purpose(
        comparison: "alpha-vs-beta", ballot: .cast(.depends), client: .unknown)

    private static func votes(_ clock: ManualClock, perMinute: Int = 3) -> ProvenVotes {
        var limits = Limits()
        limits.votesPerMinute = perMinute
        limits.proofBits = 4
        return ProvenVotes(limits: limits, keys: .fixed, clock: clock.serverClock)
    }

    private static func proof(_ challenge: Challenge?) throws -> Proof {
        let text = try #require(challenge).text
        return try #require(
            Proof(Form("challenge=\(text)&nonce=\(solution(of: text, bits: 4))")))
    }

    @Test func `a solved challenge counts once, and takes one token`() throws {
        let votes = Self.votes(ManualClock(), perMinute: 2)
        let proof = try Self.proof(votes.challenge(for: Self.purpose))
        #expect(votes.admits(proof, for: Self.purpose))
        for _ in 0..<5 { #expect(!votes.admits(proof, for: Self.purpose)) }
        let next = try Self.proof(votes.challenge(for: Self.purpose))
        #expect(votes.admits(next, for: Self.purpose))
    }

    @Test(arguments: [(0, true), (119, true), (120, false), (3600, false)])
    func `it counts for two minutes`(seconds: Int, counts: Bool) throws {
        let clock = ManualClock()
        let votes = Self.votes(clock)
        let proof = try Self.proof(votes.challenge(for: Self.purpose))
        clock.advance(by: .seconds(seconds))
        #expect(votes.admits(proof, for: Self.purpose) == counts)
    }

    @Test(arguments: [0, 1, 60, 119])
    func `it counts once for as long as it lives, whenever it was used`(seconds: Int) throws {
        let clock = ManualClock()
        let votes = Self.votes(clock, perMinute: 200)
        clock.advance(by: .seconds(119))
        let proof = try Self.proof(votes.challenge(for: Self.purpose))
        clock.advance(by: .seconds(seconds))
        #expect(votes.admits(proof, for: Self.purpose))
        for _ in seconds..<121 {
            clock.advance(by: .seconds(1))
            #expect(!votes.admits(proof, for: Self.purpose))
            // Another one, so that what has expired is forgotten.
            let next = try Self.proof(votes.challenge(for: Self.purpose))
            #expect(votes.admits(next, for: Self.purpose))
        }
    }

    @Test func `what is not solved takes nothing`() throws {
        let votes = Self.votes(ManualClock(), perMinute: 1)
        let text = try #require(votes.challenge(for: Self.purpose)).text
        let wrong = solution(of: text, bits: 3, exactly: true)
        let unsolved = try #require(Proof(Form("challenge=\(text)&nonce=\(wrong)")))
        #expect(!votes.admits(unsolved, for: Self.purpose))
        #expect(votes.admits(try Self.proof(votes.challenge(for: Self.purpose)), for: Self.purpose))
    }

    @Test func `proven votes have the same rate, and no work is asked for in vain`() throws {
        let clock = ManualClock()
        let votes = Self.votes(clock, perMinute: 2)
        let proofs = try (0..<3).map { _ in try Self.proof(votes.challenge(for: Self.purpose)) }
        #expect(proofs.map { votes.admits($0, for: Self.purpose) } == [true, true, false])
        #expect(votes.challenge(for: Self.purpose) == nil)
        clock.advance(by: .seconds(29))
        #expect(votes.challenge(for: Self.purpose) == nil)
        clock.advance(by: .seconds(1))
        // It was used, although there was no token for it.
        #expect(!votes.admits(proofs[2], for: Self.purpose))
        #expect(votes.admits(try Self.proof(votes.challenge(for: Self.purpose)), for: Self.purpose))
    }

    @Test(arguments: [
        "", "challenge=a", "nonce=1", "challenge=a&nonce=1&nonce=2",
        "challenge=a&challenge=b&nonce=1",
    ])
    func `half a proof, or two, are none`(form: String) {
        #expect(Proof(Form(form)) == nil)
    }

    @Test func `no crowd of used challenges grows without bound`() {
        var spent = SpentChallenges(capacity: 100, at: 0)
        func challenge() -> Challenge {
            Challenge(for: Self.purpose, difficulty: 1, at: 0, key: VoteKeys.fixed.challenges)
        }
        for _ in 0..<1000 {
            let challenge = challenge()
            let isFresh = (spent.spend(challenge, at: 0), spent.spend(challenge, at: 0))
            #expect(isFresh == (true, false))
            #expect(spent.count <= 200)
        }
    }
}
