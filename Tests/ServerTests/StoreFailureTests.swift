import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct StoreFailureTests {
    @Test func `a store that does not answer costs the vote, not the pages`() async throws {
        let store = SwitchableStore(isOff: true)
        try await TestSite(store: store).run { client in
            for address in [
                "/", TestSite.page, "\(TestSite.page)?q1=beta", "\(TestSite.page)/recommendation",
                TestSite.results,
            ] {
                #expect(try await client.get(address).status == .ok)
            }
            #expect(try await client.get(TestSite.page).text.contains(Self.notice))
            let results = try await client.get(TestSite.results)
            #expect(results.text.contains(Self.notice))
            #expect(results.headers[.cacheControl] == "private, no-store")
            #expect(try await client.get("/healthz").status == .ok)
            #expect(try await client.get("/readyz").status == .serviceUnavailable)
            #expect(try await client.get(TestSite.tally).status == .serviceUnavailable)

            let vote = try await client.vote("alpha")
            #expect(vote.status == .serviceUnavailable)
            #expect(vote.headers[.retryAfter] == "5")
            #expect(vote.cookie == nil)
            #expect(vote.text.contains("not confirmed"))
            #expect(!vote.text.contains("secret"))
        }
    }

    @Test func `a vote that was not confirmed leads back to the page, with the answers`()
        async throws
    {
        try await TestSite(store: SwitchableStore(isOff: true)).run { client in
            let vote = try await client.vote("alpha", at: "\(TestSite.vote)?q1=alpha&q2=beta")
            #expect(vote.status == .serviceUnavailable)
            #expect(vote.text.contains("href=\"\(TestSite.page)?q1=alpha&amp;q2=beta#community\""))
        }
    }

    @Test func `it is noticed when it fails, and when it is back`() async throws {
        let store = SwitchableStore()
        try await TestSite(store: store).run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            store.turn(off: true)
            let page = try await client.get(TestSite.page, [.cookie: cookie])
            #expect(page.status == .ok)
            #expect(!page.text.contains("You chose"))
            #expect(try await client.vote("beta", cookie: cookie).status == .serviceUnavailable)
            try await eventually { try await client.get("/readyz").status == .serviceUnavailable }

            store.turn(off: false)
            try await eventually { try await client.get("/readyz").status == .ok }
            #expect(try await client.tally().contains(#""alpha":1,"beta":0"#))
            #expect(try await client.vote("beta", cookie: cookie).status == .seeOther)
            #expect(try await !client.get(TestSite.page).text.contains(Self.notice))
        }
    }

    private static let notice = "The vote cannot be reached right now"

    @Test func `votes that come in at another server show within a second or two`() async throws {
        let store = SwitchableStore()
        try await TestSite(store: store).run { first in
            try await TestSite(store: store).run { second in
                _ = try await second.vote("beta")
                #expect(try await second.tally().contains(#""beta":1"#))
                try await eventually { try await first.tally().contains(#""beta":1"#) }
                store.turn(off: false)
            }
        }
    }

    @Test func `a store that hangs holds nobody for long`() async throws {
        var site = TestSite(store: SwitchableStore(delay: .seconds(60)))
        site.settings.limits.storeTime = .milliseconds(50)
        try await site.run { client in
            let start = ContinuousClock.now
            let vote = try await client.vote("alpha")
            let page = try await client.get(TestSite.page)
            #expect(vote.status == .serviceUnavailable)
            #expect(page.status == .ok)
            #expect(ContinuousClock.now - start < .seconds(30))
        }
    }
}

/// Waits until `condition` holds; fails after a minute.
func eventually(
    _ condition: () async throws -> Bool, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    for _ in 0..<1_200 {
        if try await condition() { return }
        try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("it never came to that", sourceLocation: sourceLocation)
}
