import Engine
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import Votes
@testable import Catalog
@testable import Server

/// What programs read besides recommendation, audit and tally.
struct DataTests {
    private static let list = "/api/v1/comparisons"
    private static let one = "\(list)/alpha-vs-beta"

    @Test(arguments: [
        ("", ["alpha-vs-beta", "alpha-vs-beta-vs-gamma"], 2),
        ("?category=tech&topic=languages", ["alpha-vs-beta", "alpha-vs-beta-vs-gamma"], 2),
        ("?alternative=first", ["alpha-vs-beta", "alpha-vs-beta-vs-gamma"], 2),
        ("?alternative=gamma", ["alpha-vs-beta-vs-gamma"], 1),
        ("?changed-since=2026-11-20", ["alpha-vs-beta", "alpha-vs-beta-vs-gamma"], 2),
        ("?changed-since=2026-11-21", [], 0),
        ("?per-page=1", ["alpha-vs-beta"], 2),
        ("?per-page=1&page=2", ["alpha-vs-beta-vs-gamma"], 2),
        ("?per-page=1&page=3", [], 2),
        ("?page=1000000&per-page=100", [], 2),
    ])
    func `a list has what is asked for, and says how much there is`(
        query: String, slugs: [String], total: Int
    ) async throws {
        try await TestSite().run { client in
            let list = try await client.get(Self.list + query)
            #expect(list.status == .ok)
            let found = list.text.matches(of: /"slug" : "([^"]+)"/).map { String($0.1) }
            #expect(found == slugs)
            #expect(list.text.contains("\"total\" : \(total)"))
        }
    }

    @Test(arguments: [
        (
            "",
            #"</api/v1/comparisons?page=1>; rel="first", </api/v1/comparisons?page=1>; rel="last""#
        ),
        (
            "?topic=languages&per-page=1",
            """
            </api/v1/comparisons?topic=languages&page=1&per-page=1>; rel="first", \
            </api/v1/comparisons?topic=languages&page=2&per-page=1>; rel="next", \
            </api/v1/comparisons?topic=languages&page=2&per-page=1>; rel="last"
            """
        ),
        (
            "?per-page=1&page=7",
            """
            </api/v1/comparisons?page=1&per-page=1>; rel="first", \
            </api/v1/comparisons?page=2&per-page=1>; rel="prev", \
            </api/v1/comparisons?page=2&per-page=1>; rel="last"
            """
        ),
    ])
    func `a list links its pages`(query: String, link: String) async throws {
        try await TestSite().run { client in
            let list = try await client.get(Self.list + query)
            #expect(list.headers[HTTPField.Name("Link")!] == link)
        }
    }

    @Test(arguments: [
        ("\(list)?topics=languages", 400, "did you mean \\\"topic\\\"?"),
        ("\(list)?page=1&page=2", 400, "more than once"),
        ("\(list)?page=0", 400, "from 1 to 1000000"),
        ("\(list)?page=1000001", 400, "from 1 to 1000000"),
        ("\(list)?page=01", 400, "from 1 to 1000000"),
        ("\(list)?page=", 400, "from 1 to 1000000"),
        ("\(list)?page=99999999999999999999", 400, "from 1 to 1000000"),
        ("\(list)?per-page=101", 400, "from 1 to 100"),
        ("\(list)?changed-since=2026-02-30", 400, "like 2026-11-20"),
        ("\(list)?category=Tech", 400, "is an identifier"),
        ("\(list)?category=%ff", 400, "is an identifier"),
        ("\(list)?category=teck", 404, "did you mean \\\"tech\\\"?"),
        ("\(list)?alternative=nothing", 404, "no alternative \\\"nothing\\\""),
        ("\(list)?topic=frontend", 404, "All are listed at /api/v1/topics."),
        ("\(list)?category=teck&page=x", 400, "did you mean \\\"tech\\\"?"),
        ("\(one)?fields=title", 400, "Known parameters: none"),
        ("\(one)/table.csv?x", 400, "Known parameters: none"),
        ("/compare/alpha-vs-beta/votes.csv?x=1", 400, "Known parameters: none"),
        ("/openapi.yaml?x=1", 400, "Known parameters: none"),
        ("/api/v1/comparison", 404, "no such page"),
    ])
    func `programs are told what cannot be answered, and why`(
        address: String, status: Int, detail: String
    ) async throws {
        try await TestSite().run { client in
            let answer = try await client.get(address)
            #expect(answer.status.code == status)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
            #expect(answer.headers[.cacheControl] == "private, no-store")
            #expect(answer.text.contains(detail), "\(answer.text)")
        }
    }

    @Test func `a comparison comes whole`() async throws {
        try await TestSite().run { client in
            let whole = try await client.get(Self.one)
            for part in [
                "\"slug\" : \"alpha-vs-beta\"", "\"say\" : \"Like Alpha\"", "\"alpha\" : 3",
                "\"text\" : \"Alpha has speed.\"", "\"answer\" : \"Either.\"",
                "\"winner\" : \"beta\"", "\"repository\" : null", "\"judgement\" : true",
                "\"url\" : \"https://docs.example/manual\"", "\"change\" : \"First edition.\"",
                "\"verdict\" : false",
            ] { #expect(whole.text.contains(part), "\(part)") }
            // A cache in between would say 304 by it, also of a change without an entry.
            #expect(whole.headers[.lastModified] == nil)
        }
    }

    @Test(arguments: [
        ("recommendation?q1=alpha&q2=depends", "favours"), ("recommendation?q1=depends", "leader"),
        ("recommendation", "verdict"), ("recommendation", "flip"), ("recommendation", "runnerUp"),
        ("audit", "leader"),
    ])
    func `what there is not is null`(address: String, key: String) async throws {
        try await TestSite().run { client in
            let data = try await client.get("\(Self.one)/\(address)").text
            #expect(data.contains("\"\(key)\" : null"))
        }
    }

    @Test func `a version is as old as the data, whatever changes in them`() async throws {
        func versions(_ edition: Edition) async throws -> [Substring] {
            try await TestSite().application(edition: edition).test(.router) { client in
                let list = try await client.get(Self.list).text
                return list.matches(of: /"version" : "([^"]+)"/).map(\.1)
            }
        }
        let before = try await versions(TestSite.edition)
        #expect(Set(before).count == 2)
        #expect(try await versions(TestSite.edition) == before)
        // Nothing in its history says so.
        let after = try await versions(
            Edition(
                site: .sample, alternatives: TestSite.edition.alternatives,
                comparisons: [.sample(questions: 2), .sample(alternatives: 3)]))
        #expect(after[0] != before[0] && after[1] == before[1])
    }

    @Test func `the names to filter by are listed, with how much each finds`() async throws {
        try await TestSite().run { client in
            let topics = try await client.get("/api/v1/topics").text
            #expect(topics.contains("\"id\" : \"tech\""))
            #expect(topics.contains("\"comparisons\" : 2,\n      \"id\" : \"languages\""))
            let alternatives = try await client.get("/api/v1/alternatives").text
            for (id, count) in [("alpha", 2), ("gamma", 1)] {
                let found = try await client.get("\(Self.list)?alternative=\(id)").text
                #expect(found.contains("\"total\" : \(count)"))
                let counted = "\"comparisons\" : \(count),\n      \"id\" : \"\(id)\""
                #expect(alternatives.contains(counted))
            }
        }
    }

    @Test func `a table comes as lines of commas`() async throws {
        try await TestSite().run { client in
            let table = try await client.get("\(Self.one)/table.csv").text
            #expect(table == "feature,alpha,beta\r\nMemory,Memory of Alpha.,Memory of Beta.\r\n")
        }
    }

    @Test func `what is read is ranked for programs, too`() async throws {
        let (store, clock) = (MemoryVoteStore(), ManualClock())
        try await store.record([
            AttentionCount(
                comparison: "alpha-vs-beta", run: "r",
                counted: DailyAttention(day: clock.today, readers: 5, votes: 1)),
            AttentionCount(
                comparison: "alpha-vs-beta-vs-gamma", run: "r",
                counted: DailyAttention(day: clock.today, readers: 4)),
        ])
        try await TestSite(store: store, clock: clock.serverClock).run(.live) { client in
            let trending = try await client.get("/api/v1/trending").text
            let slugs = trending.matches(of: /"slug" : "([^"]+)"/).map { String($0.1) }
            #expect(slugs == ["alpha-vs-beta"])
            #expect(trending.contains("\"readers\" : 5"))
            #expect(trending.contains("\"points\" : 10"))
            #expect(trending.contains("\"usualReaders\" : null"))
            #expect(trending.contains("\"badge\" : \"new\""))
        }
    }

    @Test func `a tally is asked about each time, and not sent again while nobody votes`()
        async throws
    {
        try await TestSite().run { client in
            let before = try await client.get(TestSite.tally)
            #expect(before.headers[.cacheControl] == "public, no-cache")
            let eTag = try #require(before.headers[.eTag])
            let again = try await client.get(TestSite.tally, [.ifNoneMatch: eTag])
            #expect(again.status == .notModified)
            _ = try await client.vote("alpha")
            let after = try await client.get(TestSite.tally, [.ifNoneMatch: eTag])
            #expect(after.status == .ok)
            #expect(after.text.contains("\"total\":1"))
        }
    }
}
