import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
@testable import Server

/// One thing has one address: every other way of writing it leads there, or nowhere.
struct AddressTests {
    private static let rows = CacheTable.rows.filter { $0.pattern != "/compare/{slug}/vote" }

    @Test(arguments: rows)
    func `slashes too many lead to the address`(row: CacheTable.Row) async throws {
        try await TestSite().run { client in
            let address = try await row.address(client)
            let parts = address.split(separator: "?", maxSplits: 1)
            let query = parts.count > 1 ? "?\(parts[1])" : ""
            for wrong in ["/\(address)", address == "/" ? "///" : "\(parts[0])/\(query)"] {
                let answer = try await client.get(wrong)
                #expect(answer.status == .movedPermanently, "\(wrong)")
                #expect(answer.headers[.location] == address, "\(wrong)")
            }
        }
    }

    /// A picture's own address is made of its content, not written by anybody.
    @Test(
        arguments: rows.filter { $0.pattern.contains(/\{(slug|name|category)\}/) }
            .filter { $0.pattern != CacheTable.picture },
        [
            ["{slug}": "Beta-VS-alpha", "{name}": "ALPHA", "{category}": "Tech"],
            ["{slug}": "%61lpha-vs-beta", "{name}": "%61lpha", "{category}": "%74ech"],
            ["{slug}": "first-vs-beta", "{name}": "first", "{category}": "TECH"],
        ])
    func `a name may be written otherwise wherever it stands`(
        row: CacheTable.Row, otherwise: [String: String]
    ) async throws {
        try await TestSite().run { client in
            let address = try await row.address(client)
            let wrong = otherwise.reduce(row.pattern) { $0.replacing($1.key, with: $1.value) }
            let answer = try await client.get(wrong)
            #expect(answer.status == .movedPermanently, "\(wrong)")
            let right = try await client.get(address).headers[.location] ?? address
            let isPicture = row.pattern.hasPrefix("/og/")
            #expect(answer.headers[.location] == (isPicture ? address : right), "\(wrong)")
        }
    }

    @Test(arguments: rows)
    func `the words around a name are written in small letters`(row: CacheTable.Row) async throws {
        try await TestSite().run { client in
            guard let word = row.pattern.firstMatch(of: /\/([a-z]+)/)?.1 else { return }
            let wrong = try await row.address(client)
                .replacing(word, with: word.uppercased(), maxReplacements: 1)
            let answer = try await client.get(wrong)
            #expect(answer.status == .notFound, "\(wrong)")
        }
    }
}
