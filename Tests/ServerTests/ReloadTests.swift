import Catalog
import Engine
import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization
import TestSupport
import Testing

@testable import Server

/// A running server and the folder that it follows.
@Suite(.serialized)
struct ReloadTests {
    private static let page = "/compare/tea-vs-coffee"
    private static let today = Day("2026-11-24")!

    /// A catalog that can be changed while it is served.
    private struct Desk: Sendable {
        let folder: TemporaryFolder
        let readings = Readings()

        init() throws {
            folder = try TemporaryFolder()
            let base = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../CatalogTests/Cases/base").standardized
            try folder.fill(from: base)
        }

        func replace(_ old: String, with new: String) throws {
            let file = folder.url.appending(path: "comparisons/tea-vs-coffee.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try #require(text.contains(old))
            try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
        }

        func serve(
            preview: Bool = false,
            _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
        ) async throws {
            let catalog = CatalogFolder(path: folder.path)
            let watch = CatalogWatch(
                folder: catalog, state: catalog.state(), showsMistakes: preview, today: { today },
                report: readings.add)
            let edition = try #require(catalog.read(today: today).edition)
            let application = try TestSite().application(edition: edition, watch: watch)
            try await application.test(.live) { client in try await body(client) }
        }
    }

    private final class Readings: Sendable {
        private let all = Mutex<[CatalogFolder.Reading]>([])
        var count: Int { all.withLock(\.count) }
        var last: CatalogFolder.Reading? { all.withLock(\.last) }
        @Sendable func add(_ reading: CatalogFolder.Reading) { all.withLock { $0.append(reading) } }
    }

    @Test func `a changed file is on the page a moment later`() async throws {
        let desk = try Desk()
        try await desk.serve { client in
            let before = try await client.get(Self.page).text
            #expect(before.contains("Calm for hours, or awake at once."))
            try desk.replace("Calm for hours", with: "Quiet for hours")
            try await eventually {
                try await client.get(Self.page).text.contains("Quiet for hours, or awake at once.")
            }
        }
        #expect(desk.readings.last?.edition != nil)
    }

    @Test func `a mistake keeps the last good edition, and is told to the terminal only`()
        async throws
    {
        let desk = try Desk()
        try await desk.serve { client in
            try desk.replace("winner: coffee", with: "winner: cofee")
            try await eventually { desk.readings.count == 1 }
            let page = try await client.get(Self.page)
            #expect(page.status == .ok)
            #expect(!page.text.contains("cofee"))
            #expect(
                desk.readings.last?.diagnostics.contains { $0.message.contains("cofee") } == true)
            try desk.replace("winner: cofee", with: "winner: tea")
            try await eventually { desk.readings.last?.edition != nil }
        }
    }

    @Test func `a preview shows the mistake on every page until it is mended`() async throws {
        let desk = try Desk()
        try await desk.serve(preview: true) { client in
            try desk.replace("winner: coffee", with: "winner: cofee")
            try await eventually { try await client.get("/").text.contains("cofee") }
            let page = try await client.get(Self.page).text
            #expect(page.contains("comparisons/tea-vs-coffee.yaml:"))
            #expect(page.contains("did you mean"))
            try desk.replace("winner: cofee", with: "winner: coffee")
            try await eventually { try await !client.get("/").text.contains("cofee") }
        }
    }

    @Test func `a new comparison can be read and voted on, a removed one is gone`() async throws {
        let desk = try Desk()
        try await desk.serve { client in
            let file = desk.folder.url.appending(path: "comparisons/tea-vs-coffee.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            try FileManager.default.removeItem(at: file)
            try await eventually { try await client.get(Self.page).status == .notFound }
            try text.write(to: file, atomically: true, encoding: .utf8)
            try await eventually { try await client.get(Self.page).status == .ok }
            let vote = try await client.vote("tea", at: "\(Self.page)/vote")
            #expect(vote.status == .seeOther)
        }
    }

    @Test func `a folder that does not change is read once`() async throws {
        let desk = try Desk()
        try await desk.serve { _ in try await Task.sleep(for: .milliseconds(900)) }
        #expect(desk.readings.count == 0)
    }
}
