import Catalog
import Engine
import Foundation
import TestSupport
import Testing

@Suite struct FolderTests {
    private func rules(_ path: String) -> [Diagnostic.Rule] {
        CatalogFolder(path: path).read(today: .caseDay).diagnostics.map(\.rule)
    }

    @Test func `a folder that is not there is a diagnostic`() throws {
        let folder = try TemporaryFolder()
        let reading = CatalogFolder(path: "\(folder.path)/nowhere").read(today: .caseDay)
        #expect(reading.edition == nil)
        #expect(reading.diagnostics.map(\.rule) == [.missingFile])
        #expect(reading.diagnostics.first?.file == ".")
    }

    @Test func `an empty folder lacks its three parts`() throws {
        let folder = try TemporaryFolder()
        let reading = CatalogFolder(path: folder.path).read(today: .caseDay)
        #expect(reading.diagnostics.map(\.file) == ["alternatives", "comparisons", "site.yaml"])
        #expect(reading.diagnostics.allSatisfy { $0.rule == .missingFile })
    }

    @Test(arguments: ["", "/dev/null", "site.yaml"])
    func `what is no folder is a diagnostic`(_ path: String) throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        let path = path.hasPrefix("/") || path.isEmpty ? path : "\(folder.path)/\(path)"
        #expect(rules(path) == [path.isEmpty ? .missingFile : .notAFile])
    }

    @Test func `a catalog may lie behind a link, with or without a slash at the end`() throws {
        let folder = try TemporaryFolder()
        let link = folder.url.appending(path: "current").path
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: URL.baseCatalog.path)
        #expect(rules(link) == [])
        #expect(rules(link + "/") == [])
    }

    @Test func `a neighbour whose name begins alike is outside`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("name: Milk\n".utf8), to: "catalog-of-others/milk.yaml")
        try folder.write([], to: "catalog/alternatives/.keep")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "catalog/alternatives/milk.yaml").path,
            withDestinationPath: "../../catalog-of-others/milk.yaml")
        #expect(rules("\(folder.path)/catalog").contains(.leadsOutside))
    }

    @Test(arguments: [0, 1])
    func `a file of exactly one mebibyte is read, one byte more is not`(_ excess: Int) throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        var bytes = Array(try Data(contentsOf: folder.url.appending(path: "site.yaml")))
        bytes += repeatElement(UInt8(ascii: "#"), count: 1_048_576 + excess - bytes.count)
        try folder.write(bytes, to: "site.yaml")
        #expect(rules(folder.path) == (excess == 0 ? [] : [.tooLarge]))
    }

    @Test func `a file's name cannot forge lines of a report`() throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        try folder.write([], to: "comparisons/x\nsite.yaml:1:1: error: \u{1B}[2J.yaml")
        let report = CatalogFolder(path: folder.path).read(today: .caseDay).diagnostics
            .map(\.description).joined()
        #expect(report.contains("error: the file's name"))
        #expect(!report.contains("\u{1B}"))
        #expect(report.split(separator: "\n").count == 2)
    }

    @Test func `reading twice finds the same`() throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        try folder.write(Array("name: Kettle\n".utf8), to: "site.yaml")
        let catalog = CatalogFolder(path: folder.path)
        let first = catalog.read(today: .caseDay).diagnostics
        #expect(!first.isEmpty)
        #expect(catalog.read(today: .caseDay).diagnostics == first)
    }
}
