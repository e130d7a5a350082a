import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// What the cases that begin with `against-` do not show.
@Suite struct ChangeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
    }

    private func read(since earlier: [String: String]) -> CatalogFolder.Reading {
        CatalogFolder(path: folder.path).read(
            today: .caseDay, since: EarlierFiles(earlier.mapValues { Array($0.utf8) }))
    }

    @Test func `what has not changed is not mentioned`() throws {
        let reading = CatalogFolder(path: folder.path).read(today: .caseDay, since: try .base())
        #expect(reading.diagnostics == [])
        #expect(reading.uncompared == [])
    }

    @Test(arguments: ["{", "", "title: Tea vs Coffee\n", "\u{202E}"])
    func `an earlier file with errors is named once, and its errors are not reported`(
        _ text: String
    ) {
        let reading = read(since: ["tea-vs-coffee.yaml": text])
        #expect(reading.diagnostics == [])
        #expect(reading.uncompared == ["comparisons/tea-vs-coffee.yaml"])
        #expect(reading.edition != nil)
    }

    @Test(arguments: ["notes.txt", "Tea.yaml", "../site.yaml", ".yaml", "deep/tea-vs-milk.yaml"])
    func `what no comparison is called is passed over`(_ name: String) {
        let reading = read(since: [name: "title: x"])
        #expect(reading.diagnostics == [])
        #expect(reading.uncompared == [])
    }

    @Test func `nothing is called lost while a file cannot be read that may have it`() throws {
        try folder.write(Array("{".utf8), to: "comparisons/coffee-vs-water.yaml")
        let reading = read(since: ["tea-vs-milk.yaml": "x", "coffee-vs-water.yaml": "x"])
        #expect(reading.diagnostics.map(\.rule) == [.syntax])
    }

    @Test func `an address by other names of the same alternatives is not lost`() {
        #expect(read(since: ["coffee-vs-tea.yaml": "x"]).diagnostics == [])
        #expect(read(since: ["milk-vs-tea.yaml": "x"]).diagnostics.map(\.rule) == [.lostAddress])
    }
}
