import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

struct VoteTests {
    @Test func `a visitor votes, changes and withdraws`() async throws {
        try await TestSite().run { client in
            let first = try await client.vote("alpha")
            #expect(first.status == .seeOther)
            #expect(first.headers[.location] == "/compare/alpha-vs-beta#community")
            let cookie = try #require(first.cookie)
            #expect(
                try await client.tally().contains(
                    #""total":1,"votes":{"alpha":1,"beta":0,"depends":0}"#))

            let second = try await client.vote("depends", cookie: cookie)
            #expect(second.cookie == cookie)
            #expect(
                try await client.tally().contains(
                    #""total":1,"votes":{"alpha":0,"beta":0,"depends":1}"#))

            let third = try await client.vote("", cookie: cookie)
            #expect(third.status == .seeOther)
            #expect(try await client.tally().contains(#""total":0"#))
        }
    }

    @Test func `repeating a vote changes nothing`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("beta").cookie)
            for _ in 0..<20 { _ = try await client.vote("beta", cookie: cookie) }
            #expect(
                try await client.tally().contains(
                    #""total":1,"votes":{"alpha":0,"beta":1,"depends":0}"#))
        }
    }

    @Test func `two browsers are two voters, one browser is one on every page`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            _ = try await client.vote("beta")
            #expect(
                try await client.tally().contains(
                    #""total":2,"votes":{"alpha":1,"beta":1,"depends":0}"#))
            let elsewhere = "/compare/alpha-vs-beta-vs-gamma/vote"
            #expect(try await client.vote("gamma", at: elsewhere, cookie: cookie).cookie == cookie)
            #expect(try await client.tally().contains(#""total":2"#))
        }
    }

    @Test func `after a vote the voter sees their own choice, and nobody else does`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("beta").cookie)
            #expect(try await client.get(TestSite.page, [.cookie: cookie]).text.showsVote)
            #expect(try await !client.get(TestSite.page).text.showsVote)
            _ = try await client.vote("", cookie: cookie)
            #expect(try await !client.get(TestSite.page, [.cookie: cookie]).text.showsVote)
        }
    }

    @Test func `a script gets the part that changed`() async throws {
        try await TestSite().run { client in
            let part = try await client.vote("alpha", headers: [.requestedPart: "community"])
            #expect(part.status == .ok)
            #expect(part.cookie != nil)
            #expect(part.text.hasPrefix("<section id=\"community\""))
            #expect(part.text.trimmed.hasSuffix("</section>"))
            #expect(part.text.showsVote)
            #expect(part.headers[.cacheControl] == "private, no-store")
        }
    }

    @Test func `a vote comes back to the page with the answers that it left`() async throws {
        try await TestSite().run { client in
            let vote = try await client.vote(
                "alpha", at: "\(TestSite.vote)?utm_source=x&q2=beta&q1=alpha&q3=nope")
            #expect(
                vote.headers[.location] == "/compare/alpha-vs-beta?q1=alpha&q2=beta#community")
        }
    }

    @Test func `withdrawing without having voted gives no cookie`() async throws {
        try await TestSite().run { client in
            let response = try await client.vote("")
            #expect(response.status == .seeOther)
            #expect(response.cookie == nil)
        }
    }

    @Test(arguments: [
        "gamma", "zig", "Alpha", "alpha%20", "alpha&choice=beta", "%FF", "<script>",
        "depends,alpha",
    ])
    func `what cannot be chosen here is refused, says what can, and is not stored`(
        choice: String
    ) async throws {
        try await TestSite().run { client in
            let response = try await client.vote(choice)
            #expect(response.status == .unprocessableContent)
            #expect(response.text.contains("Alpha, Beta"))
            #expect(!response.text.contains("<script>a"))
            #expect(response.cookie == nil)
            #expect(try await client.tally().contains(#""total":0"#))
        }
    }

    @Test(arguments: [
        "application/json", "text/plain", "multipart/form-data; boundary=x", "",
        "application/x-www-form-urlencodedx",
    ])
    func `a form of another kind is refused`(type: String) async throws {
        try await TestSite().run { client in
            let response = try await client.vote("alpha", headers: [.contentType: type])
            #expect(response.status == .unsupportedMediaType)
            #expect(try await client.tally().contains(#""total":0"#))
        }
    }

    @Test(arguments: [
        "application/x-www-form-urlencoded;charset=UTF-8",
        "Application/X-WWW-Form-URLEncoded ; charset=utf-8",
    ])
    func `the same kind may be written otherwise`(type: String) async throws {
        try await TestSite().run { client in
            let answer = try await client.vote("alpha", headers: [.contentType: type])
            #expect(answer.status == .seeOther)
        }
    }

    @Test func `a form that did not arrive whole is no vote`() async throws {
        try await TestSite().run { client in
            let cookie = try #require(try await client.vote("alpha").cookie)
            // The test client would correct the length of a body of its own.
            let response = try await client.execute(
                uri: TestSite.vote, method: .post,
                headers: [
                    .contentType: "application/x-www-form-urlencoded", .cookie: cookie,
                    .secFetchSite: "same-origin", .contentLength: "12",
                ])
            #expect(response.status == .badRequest)
            #expect(try await client.tally().contains(#""alpha":1"#))
        }
    }

    @Test(arguments: [(65_536, 422), (65_537, 413)])
    func `a body of 64 KiB is read, a longer one refused`(length: Int, status: Int) async throws {
        try await TestSite().run { client in
            let response = try await client.vote(
                String(repeating: "x", count: length - "choice=".utf8.count))
            #expect(response.status.code == status)
            #expect(response.headers[.connection] == (status == 413 ? "close" : nil))
        }
    }
}

extension String {
    fileprivate var showsVote: Bool { contains("You chose") }
}
