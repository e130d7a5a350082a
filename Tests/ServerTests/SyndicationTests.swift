import Engine
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
@testable import Catalog
@testable import Server

struct SyndicationTests {
    /// Files for machines that any origin may read and caches may keep.
    static let files = [
        "/robots.txt", "/sitemap.xml", "/feed.xml", "/feed.json", "/verdicts.xml", "/verdicts.json",
        "/tech/feed.xml", "/tech/feed.json", "/alternatives/beta/feed.xml",
        "/alternatives/beta/feed.json", "/compare/alpha-vs-beta.md", "/alternatives/beta.md",
        "/tech.md", "/api.md", "/llms.txt",
    ]

    @Test(arguments: files)
    func `a file for machines names the site's own address, whoever asks`(
        address: String
    ) async throws {
        try await TestSite.secure.run { client in
            let answer = try await client.get(address)
            #expect(answer.text.contains("https://tradeoff.example/"))
            #expect(!answer.text.contains("localhost"))
        }
    }

    @Test func `search engines may read data, but not what queries make, and show the pages`()
        async throws
    {
        try await TestSite.secure.run { client in
            let rules = try await client.get("/robots.txt").text
            #expect(!rules.contains("Disallow: /api/\n"))
            for path in ["/api/*/recommendation", "/api/*/search", "/compare/*/community"] {
                #expect(rules.contains("Disallow: \(path)\n"))
            }
            let data = "/api/v1/comparisons/alpha-vs-beta"
            for address in [data, data + "/table.csv", "/openapi.yaml"] {
                #expect(try await client.get(address).headers[.robotsTag] == "noindex")
            }
            let page = try await client.get(TestSite.page)
            #expect(page.headers[.robotsTag] == nil)
        }
    }

    @Test func `what the page of the data has to copy is of this site`() async throws {
        var site = TestSite()
        site.settings.publicOrigin = Origin("https://other.example")
        try await site.run { client in
            let page = try await client.get("/api").text
            #expect(page.contains("https://other.example/badge/"))
            #expect(!page.contains("https://tradeoff.example"))
        }
    }

    @Test(arguments: files)
    func `without a public address it is the name by which it was asked for`(
        address: String
    ) async throws {
        try await TestSite().run { client in
            let answer = try await client.get(address)
            #expect(answer.text.contains("http://localhost/"))
        }
    }

    @Test(arguments: files)
    func `a file for machines may be kept for seconds, is compressed and is not sent twice`(
        address: String
    ) async throws {
        try await TestSite.secure.run { client in
            let whole = try await client.get(address, [.acceptEncoding: "br"])
            #expect(whole.headers[.contentEncoding] == "br")
            #expect(whole.headers[.vary] == "Accept-Encoding")
            #expect(
                whole.headers[.cacheControl]
                    == "public, max-age=0, s-maxage=10, stale-while-revalidate=60")
            #expect(whole.headers[.accessControlAllowOrigin] == "*")
            let known = try #require(whole.headers[.eTag])
            let again = try await client.get(
                address, [.acceptEncoding: "br", .ifNoneMatch: known])
            #expect(again.status == .notModified)
            let posted = try await client.execute(uri: address, method: .post)
            #expect(posted.status.code == 405)
        }
    }

    @Test(arguments: [
        "/tools/feed.xml", "/alternatives/nope/feed.xml", "/tools/feed.json", "/feed.txt",
    ])
    func `of what there is not there is no news`(address: String) async throws {
        try await TestSite.secure.run { client in
            let answer = try await client.get(address)
            #expect(answer.status == .notFound)
        }
    }

    @Test func `a changed verdict is told in its feeds and on the front page`() async throws {
        let marked = Comparison.sample().with(
            history: [("2026-11-22", false), ("2026-11-21", true), ("2026-11-20", false)])
        let edition = Edition(
            site: .sample, alternatives: marked.alternatives, comparisons: [marked])
        try await TestSite.secure.application(edition: edition).test(.router) { client in
            for address in ["/verdicts.xml", "/verdicts.json"] {
                let told = try await client.get(address).text
                #expect(told.contains("Change of 2026-11-21."))
                #expect(!told.contains("Change of 2026-11-22."))
            }
            let home = try await client.get("/").text
            let section = try #require(
                home.firstMatch(of: /(?s)<section id="verdicts".*?<\/section>/)?.0)
            #expect(section.contains("Change of 2026-11-21."))
            #expect(!section.contains("Change of 2026-11-22."))
            #expect(!section.contains("No verdict has changed"))
            #expect(home.components(separatedBy: "Change of 2026-11-21.").count == 2)
        }
    }

    @Test func `while no verdict has changed, the front page says so`() async throws {
        try await TestSite.secure.run { client in
            let home = try await client.get("/").text
            #expect(home.contains("No verdict has changed yet"))
        }
    }

    @Test func `the sitemap is named where crawlers look first`() async throws {
        try await TestSite.secure.run { client in
            let robots = try await client.get("/robots.txt").text
            #expect(robots.contains("\nSitemap: https://tradeoff.example/sitemap.xml\n"))
        }
    }
}
