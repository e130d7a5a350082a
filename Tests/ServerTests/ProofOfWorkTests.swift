import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
@testable import Server

struct ProofOfWorkTests {
    private static func site(_ clock: ManualClock = ManualClock(), isOn: Bool = true) -> TestSite {
        var site = TestSite(clock: clock.serverClock)
        site.settings.limits.votesPerMinute = 1
        site.settings.limits.takesProofs = isOn
        site.settings.limits.proofBits = 8
        return site
    }

    private static func challenge(in page: TestResponse) -> String? {
        page.text.firstMatch(of: /name="challenge" value="([^"]+)"/).map { String($0.1) }
    }

    /// The rest of the form, after the choice.
    private static func proof(in page: TestResponse) throws -> String {
        let challenge = try #require(Self.challenge(in: page))
        return "&challenge=\(challenge)&nonce=\(solution(of: challenge, bits: 8))"
    }

    @Test func `unless it is on, a vote too many has to wait, whatever comes with it`() async throws
    {
        #expect(!Limits().takesProofs)
        #expect(Limits().proofBits == 18)
        let proof = try await Self.site().run { client in
            _ = try await client.vote("alpha")
            return try Self.proof(in: try await client.vote("beta"))
        }
        try await Self.site(isOn: false).run { client in
            _ = try await client.vote("alpha")
            for body in ["beta", "beta\(proof)"] {
                let refused = try await client.vote(body)
                #expect(refused.status == .tooManyRequests)
                #expect(!refused.text.contains("<form"))
                #expect(!refused.text.contains("/assets/work-"))
            }
        }
    }

    @Test(arguments: [
        ("beta", "Vote for Beta now"), ("depends", "Vote for “It depends” now"),
        ("", "Withdraw my vote now"),
    ])
    func `a vote too many counts once with work done for it`(
        choice: String, button: String
    ) async throws {
        try await Self.site().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            let refused = try await client.vote(
                choice, at: "\(TestSite.vote)?q1=beta", cookie: cookie)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "60")
            #expect(refused.headers[.cacheControl] == "private, no-store")
            #expect(refused.text.contains("try again in 60 seconds."))
            #expect(refused.text.contains("action=\"\(TestSite.vote)?q1=beta\""))
            #expect(refused.text.contains("name=\"choice\" value=\"\(choice)\""))
            #expect(refused.text.contains(">\(button)</button>"))
            #expect(try await client.tally().contains(#""alpha":1,"beta":0"#))

            let proof = try Self.proof(in: refused)
            let taken = try await client.vote(choice + proof, cookie: cookie)
            #expect(taken.status == .seeOther)
            let after = try await client.tally()
            #expect(after.contains(#""alpha":0"#))

            let again = try await client.vote(choice + proof, cookie: cookie)
            #expect(again.status == .tooManyRequests)
            #expect(try await client.tally() == after)
        }
    }

    @Test func `the second bucket empties too, and then nobody works in vain`() async throws {
        let clock = ManualClock()
        try await Self.site(clock).run { client in
            _ = try await client.vote("alpha")
            let proofs = [
                try Self.proof(in: try await client.vote("beta")),
                try Self.proof(in: try await client.vote("beta")),
            ]
            let first = try await client.vote("beta\(proofs[0])")
            #expect(first.status == .seeOther)
            let second = try await client.vote("beta\(proofs[1])")
            #expect(second.status == .tooManyRequests)
            #expect(Self.challenge(in: second) == nil)
            #expect(second.text.contains("try again in 60 seconds."))
            #expect(try await client.tally().contains(#""total":2"#))
            clock.advance(by: .seconds(60))
            let third = try await client.vote("beta")
            #expect(third.status == .seeOther)
            let fourth = try await client.vote("beta")
            #expect(Self.challenge(in: fourth) != nil)
        }
    }

    @Test func `a proof that is not good for this vote gets a new challenge, and stores nothing`()
        async throws
    {
        let clock = ManualClock()
        try await Self.site(clock).run { client in
            _ = try await client.vote("alpha")
            let refused = try await client.vote("beta")
            let challenge = try #require(Self.challenge(in: refused))
            let proof = try Self.proof(in: refused)
            let tooFew = solution(of: challenge, bits: 7, exactly: true)
            for body in [
                "alpha\(proof)", "depends\(proof)", "\(proof)", "beta\(proof)&nonce=1",
                "beta&challenge=\(challenge)&nonce=\(tooFew)", "beta&challenge=\(challenge)",
                "beta\(proof.dropLast(3))x", "beta&challenge=&nonce=",
            ] {
                let answer = try await client.vote(body)
                #expect(answer.status == .tooManyRequests, "\(body)")
                let next = Self.challenge(in: answer)
                #expect(next != nil && next != challenge)
            }
            let elsewhere = try await client.vote(
                "beta\(proof)", at: "/compare/alpha-vs-beta-vs-gamma/vote")
            #expect(elsewhere.status == .tooManyRequests)
            #expect(try await client.tally().contains(#""total":1"#))
        }
    }

    @Test func `an expired proof is no worse than none`() async throws {
        let clock = ManualClock()
        try await Self.site(clock).run { client in
            _ = try await client.vote("alpha")
            let proof = try Self.proof(in: try await client.vote("beta"))
            clock.advance(by: .seconds(120))
            let late = try await client.vote("alpha")
            #expect(late.status == .seeOther)
            let expired = try await client.vote("beta\(proof)")
            #expect(expired.status == .tooManyRequests)
            #expect(Self.challenge(in: expired) != nil)
            clock.advance(by: .seconds(60))
            let again = try await client.vote("beta\(proof)")
            #expect(again.status == .seeOther)
        }
    }

    @Test func `whose network it is decides, and other sites' proofs are not looked at`()
        async throws
    {
        var site = Self.site()
        site.settings.trustedProxies = try TrustedProxies(["127.0.0.1", "::1"])
        try await site.run(.live) { client in
            let (here, there): (HTTPFields, HTTPFields) = (
                [.forwardedFor: "203.0.113.7"], [.forwardedFor: "203.0.114.7"]
            )
            for network in [here, there] { _ = try await client.vote("alpha", headers: network) }
            let proof = try Self.proof(in: try await client.vote("beta", headers: here))
            let foreign = try await client.vote("beta\(proof)", headers: there)
            #expect(foreign.status == .tooManyRequests)
            let crossSite = try await client.vote(
                "beta\(proof)",
                headers: [.secFetchSite: "cross-site", .forwardedFor: "203.0.113.7"])
            #expect(crossSite.status == .forbidden)
            let own = try await client.vote("beta\(proof)", headers: here)
            #expect(own.status == .seeOther)
        }
    }

    @Test func `every server with these keys takes it`() async throws {
        let clock = ManualClock()
        let proof = try await Self.site(clock).run { client in
            _ = try await client.vote("alpha")
            return try Self.proof(in: try await client.vote("beta"))
        }
        try await Self.site(clock).run { client in
            _ = try await client.vote("alpha")
            let taken = try await client.vote("beta\(proof)")
            #expect(taken.status == .seeOther)
        }
    }

    @Test func `a refused form that cannot be read gets no challenge`() async throws {
        try await Self.site().run { client in
            _ = try await client.vote("alpha")
            let unknown = try await client.vote("delta")
            #expect(unknown.status == .unprocessableContent)
            let otherType = try await client.vote("beta", headers: [.contentType: "text/plain"])
            #expect(otherType.status == .unsupportedMediaType)
            #expect(try await client.tally().contains(#""total":1"#))
        }
    }

    @Test func `only the refused page loads the script`() async throws {
        try await Self.site().run { client in
            let page = try await client.vote("alpha")
            let cookie = try #require(page.cookie)
            for address in [TestSite.page, TestSite.results, "/"] {
                let answer = try await client.get(address, [.cookie: cookie])
                #expect(!answer.text.contains("/assets/work-"))
            }
            let refused = try await client.vote("alpha", cookie: cookie)
            let script = try #require(refused.text.firstMatch(of: /src="(\/assets\/work-\w+\.js)"/))
            let answer = try await client.get(String(script.1))
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/javascript; charset=utf-8")
        }
    }
}
