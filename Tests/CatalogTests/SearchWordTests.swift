import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// What people type who name nothing, in the catalog that is published.
@Suite struct SearchWordTests {
    private static let edition = CatalogFolder(path: URL.realCatalog.path)
        .read(today: Day(secondsSince1970: Int(Date.now.timeIntervalSince1970))).edition

    private func slugs(_ text: String) async throws -> [String] {
        try await #require(Self.edition).search(text).hits.map(\.id.rawValue)
    }

    @Test(arguments: [
        ("best database", "postgresql-vs-mongodb"), ("databases", "postgresql-vs-mongodb"),
        ("nosql databases", "postgresql-vs-mongodb"), ("best browser", "google-chrome"),
        ("browsers", "google-chrome"), ("best cloud provider", "aws-vs-google-cloud"),
        ("cloud providers", "aws-vs-google-cloud"), ("cheapest hosting", "vercel-vs-netlify"),
        ("backend as a service", "supabase-vs-firebase"), ("baas", "supabase-vs-firebase"),
        ("ios development", "kotlin-vs-swift"), ("android", "kotlin-vs-swift"),
        ("fastest javascript runtime", "bun-vs-nodejs"), ("javascript runtimes", "bun-vs-nodejs"),
        ("linters", "biome-vs-eslint"), ("formatters", "biome-vs-eslint"),
        ("orms", "drizzle-vs-prisma"), ("best orm", "drizzle-vs-prisma"),
        ("cdns", "cloudflare-vs-fastly"), ("faas", "aws-lambda-vs-google-cloud-functions"),
        ("iac", "ansible-vs-terraform"), ("paas", "vercel-vs-netlify"),
        ("web framework", "astro-vs-nextjs"), ("web frameworks", "astro-vs-nextjs"),
        ("cloud", "aws-vs-google-cloud"), ("firebase alternatives", "supabase-vs-firebase"),
    ])
    func `what they are about stands first, in whatever form it is asked for`(
        _ text: String, _ part: String
    ) async throws {
        let found = try await slugs(text)
        #expect(found.first?.contains(part) == true, "\(found)")
    }

    @Test(arguments: ["pricing", "prices", "license", "licences", "devops"])
    func `words are found in other forms of theirs`(_ text: String) async throws {
        let found = try await slugs(text)
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        ("golang", ["go 1"]), ("rust vs go", ["rust 1", "go 1"]), ("kubernets", ["kubernetes 1"]),
        ("best database", ["databases 3"]),
        ("postgres databases", ["postgresql 1", "databases 3"]),
        ("web framework", ["web-frameworks 2"]), ("devops", ["infrastructure 3"]),
        ("google cloud", ["google-cloud 1"]), ("rust vs database", ["rust 1"]), ("xylophone", []),
    ])
    func `the pages of alternatives and topics that are named stand beside`(
        _ text: String, _ expected: [String]
    ) async throws {
        let ways = try await #require(Self.edition).search(text).ways
        let found = ways.map { way in
            switch way {
            case .alternative(let alternative, let count): "\(alternative.id) \(count)"
            case .topic(let topic, _, let count): "\(topic.id) \(count)"
            }
        }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("r", "rust-vs-go"), ("g", "google"), ("K", "kotlin-vs-swift"), ("a", "a"),
    ])
    func `one letter finds what is called so`(_ text: String, _ part: String) async throws {
        let found = try await slugs(text)
        #expect(found.contains { $0.contains(part) }, "\(found)")
    }
}
