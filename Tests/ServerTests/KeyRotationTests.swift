import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import Votes
@testable import Server

/// One site whose operator changes the signing key between its starts.
struct KeyRotationTests {
    /// Runs the site on the same votes with these keys.
    private static func vote(
        _ choice: String, cookie: String?, keys: VoteKeys, in folder: TemporaryFolder
    ) async throws -> (cookie: String, tally: String) {
        let store = try SQLiteVoteStore(folder: folder.path)
        return try await TestSite(store: store, keys: keys).run { client in
            let answer = try await client.vote(choice, cookie: cookie)
            return (try #require(answer.cookie), try await client.tally())
        }
    }

    private static let old = VoteKeys.keys(signing: ["k1": "A"])
    private static let both = VoteKeys.keys(signing: ["k2": "I", "k1": "A"])
    private static let new = VoteKeys.keys(signing: ["k2": "I"])

    @Test func `a new key on top signs, and the voter remains the same voter`() async throws {
        let folder = try TemporaryFolder()
        let (first, _) = try await Self.vote("alpha", cookie: nil, keys: Self.old, in: folder)
        #expect(first.hasPrefix("v=v1.k1."))
        let (second, tally) = try await Self.vote(
            "beta", cookie: first, keys: Self.both, in: folder)
        #expect(second.hasPrefix("v=v1.k2."))
        #expect(tally.contains(#""total":1,"votes":{"alpha":0,"beta":1,"depends":0}"#))
        let (third, last) = try await Self.vote("alpha", cookie: second, keys: Self.new, in: folder)
        #expect(third == second)
        #expect(last.contains(#""total":1,"votes":{"alpha":1,"beta":0,"depends":0}"#))
    }

    @Test func `reading signs nothing, and shows the voter their choice under either key`()
        async throws
    {
        let folder = try TemporaryFolder()
        let (cookie, _) = try await Self.vote("alpha", cookie: nil, keys: Self.old, in: folder)
        try await TestSite(store: SQLiteVoteStore(folder: folder.path), keys: Self.both).run {
            client in
            let page = try await client.get(TestSite.page, [.cookie: cookie])
            #expect(page.text.contains("You chose"))
            #expect(page.headers[.setCookie] == nil)
        }
    }

    @Test func `once its key is gone a cookie is a stranger's, and changes nobody's vote`()
        async throws
    {
        let folder = try TemporaryFolder()
        let (cookie, _) = try await Self.vote("alpha", cookie: nil, keys: Self.old, in: folder)
        let (fresh, tally) = try await Self.vote("beta", cookie: cookie, keys: Self.new, in: folder)
        #expect(fresh.hasPrefix("v=v1.k2."))
        #expect(tally.contains(#""total":2,"votes":{"alpha":1,"beta":1,"depends":0}"#))
        try await TestSite(store: SQLiteVoteStore(folder: folder.path), keys: Self.new).run {
            client in
            let page = try await client.get(TestSite.page, [.cookie: cookie])
            #expect(!page.text.contains("You chose"))
        }
    }
}
