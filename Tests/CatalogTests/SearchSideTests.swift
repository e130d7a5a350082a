import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// What people type who want two things compared, in the catalog that is published.
@Suite struct SearchSideTests {
    private static let edition = CatalogFolder(path: URL.realCatalog.path)
        .read(today: Day(secondsSince1970: Int(Date.now.timeIntervalSince1970))).edition

    private func result(_ text: String) async throws -> SearchResult {
        try await #require(Self.edition).search(text)
    }

    @Test(arguments: [
        ("aws lambda vs google cloud function", "aws-lambda-vs-google-cloud-functions"),
        ("aws lambda vs google cloud f", "aws-lambda-vs-google-cloud-functions"),
        ("google cloud functions vs aws lamb", "aws-lambda-vs-google-cloud-functions"),
        ("lambda vs cloud functions", "aws-lambda-vs-google-cloud-functions"),
        ("google functions vs aws lambdas", "aws-lambda-vs-google-cloud-functions"),
        ("cloudflare worker vs lambda", "cloudflare-workers-vs-aws-lambda"),
        ("amazon vs google cloud", "aws-vs-google-cloud"), ("aws vs google", "aws-vs-google-cloud"),
        ("aws vs google c", "aws-vs-google-cloud"), ("postgre vs mongo", "postgresql-vs-mongodb"),
        ("chrom vs brave", "brave-vs-google-chrome"), ("netlif vs vercel", "vercel-vs-netlify"),
        ("kube vs docker", "docker-vs-kubernetes"), ("rust vs go pricing", "rust-vs-go"),
        ("rust or go 2026", "rust-vs-go"), ("rust or go for cli tools", "rust-vs-go"),
        ("rust or go for a server or a tool", "rust-vs-go"),
        ("vercel vs netlify for next.js", "vercel-vs-netlify"),
        ("google chrome browser vs brave", "brave-vs-google-chrome"),
        ("eslint prettier vs biome", "biome-vs-eslint"),
        ("biome or eslint prettier", "biome-vs-eslint"),
        ("postgres sql vs mongo db", "postgresql-vs-mongodb"),
        ("next.js 15 vs astro", "astro-vs-nextjs"), ("node 18.2 vs bun", "bun-vs-nodejs"),
    ])
    func `a written comparison is found by beginnings and forms of its names`(
        _ text: String, _ slug: String
    ) async throws {
        let result = try await result(text)
        #expect(
            result.answer
                == Self.edition?.comparison(.init(stringLiteral: slug)).map { .written($0) })
        #expect(result.hits.first?.id.rawValue == slug)
        #expect(result.spelling == nil)
    }

    @Test(arguments: [
        (
            "docker vs kubernetes vs podman", "Docker vs Kubernetes vs Podman",
            "docker-vs-kubernetes"
        ),
        ("rust vs go vs zig", "Rust vs Go vs Zig", "rust-vs-go"),
        ("docker swarm vs kubernetes", "Docker Swarm vs Kubernetes", "docker-vs-kubernetes"),
        ("rust axum vs go", "Rust Axum vs Go", "rust-vs-go"),
        ("cloudflare pages vs fastly", "Cloudflare Pages vs Fastly", "cloudflare-vs-fastly"),
        ("cloudflare pages vs vercel", "Cloudflare Pages vs Vercel", "cloudflare-vs-fastly"),
        ("fastify vs express", "Fastify vs Express", "hono-vs-express"),
        ("nest.js vs express", "NestJS vs Express", "hono-vs-express"),
        ("nuxt vs next", "Nuxt vs Next.js", "astro-vs-nextjs"),
        ("nuxtjs vs astro", "Nuxt vs Astro", "astro-vs-nextjs"),
        ("oxlint vs biome", "Oxlint vs Biome", "biome-vs-eslint"),
        ("jshint vs biome", "JSHint vs Biome", "biome-vs-eslint"),
        ("tslint vs eslint", "TSLint vs ESLint", "biome-vs-eslint"),
        ("swift ui vs kotlin", "SwiftUI vs Kotlin", "kotlin-vs-swift"),
        ("c++ vs rust", "C++ vs Rust", "rust-vs-go"), ("c# vs go", "C# vs Go", "rust-vs-go"),
        (".net vs go", ".NET vs Go", "rust-vs-go"),
        ("f# vs kotlin", "F# vs Kotlin", "kotlin-vs-swift"),
        ("fly.io vs vercel", "Fly.io vs Vercel", "vercel-vs-netlify"),
        ("objective-c vs swift", "Objective-C vs Swift", "kotlin-vs-swift"),
        ("mysql vs postgres", "MySQL vs PostgreSQL", "postgresql-vs-mongodb"),
        ("acme.ui-lib vs go", "Acme.ui-lib vs Go", "rust-vs-go"),
        ("kubernets vs podman", "Kubernets vs Podman", "docker-vs-kubernetes"),
    ])
    func `what is unwritten is called as somebody typed it, or as its makers write it`(
        _ text: String, _ title: String, _ nearest: String
    ) async throws {
        let result = try await result(text)
        guard case .unwritten(let names) = result.answer else {
            Issue.record("\(text) is not called unwritten")
            return
        }
        #expect(names.joined(separator: " vs ") == title)
        #expect(result.hits.first?.id.rawValue == nearest)
        #expect(result.spelling == nil)
    }

    @Test(arguments: [
        ("aws lambda vs google cloud", "aws-lambda-vs-google-cloud-functions"),
        ("aws lambda vs cloudflare ", "cloudflare-workers-vs-aws-lambda"),
        ("rust vs g", "rust-vs-go"), ("bun or no", "bun-vs-nodejs"),
        ("google vs amazon", "aws-vs-google-cloud"),
    ])
    func `while nobody can know what will be named, nothing is said of it, and it stands first`(
        _ text: String, _ slug: String
    ) async throws {
        let result = try await result(text)
        #expect(result.answer == nil)
        #expect(result.hits.first?.id.rawValue == slug)
    }

    @Test(arguments: [
        ("playwrite vs cypress", "playwright vs cypress", "playwright-vs-cypress"),
        ("netlfy vs versel", "netlify vs vercel", "vercel-vs-netlify"),
    ])
    func `typos are forgiven where they lead to a comparison`(
        _ text: String, _ spelling: String, _ slug: String
    ) async throws {
        let result = try await result(text)
        #expect(result.spelling == spelling)
        #expect(result.hits.first?.id.rawValue == slug)
    }

    @Test(arguments: ["fastify", "nestjs", "nuxt", "oxlint", "jshint", "swiftui"])
    func `a neighbour is no misspelt name of ours`(_ text: String) async throws {
        let result = try await result(text)
        #expect(result.spelling == nil)
    }
}
