import Catalog
import Engine
import Foundation
import TestSupport
import Testing

@Suite struct CaseTests {
    @Test(arguments: try CatalogCase.all(in: .cases))
    func `a mistake is reported as its case says`(_ example: CatalogCase) throws {
        let reading = try example.reading()
        let found = reading.diagnostics.map(\.description).joined(separator: "\n")
        #expect(found == example.expected, "found:\n\(found)")
        #expect((reading.edition == nil) == reading.hasError)
    }

    @Test func `the catalog that the cases change has no mistake`() {
        let reading = CatalogFolder(path: URL.baseCatalog.path).read(today: .caseDay)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.edition?.comparisons.map(\.id) == ["coffee-vs-water", "tea-vs-coffee"])
        #expect(reading.edition?.alternatives.map(\.id) == ["coffee", "tea", "water"])
    }

    @Test func `every rule has a case`() throws {
        let broken = try CatalogCase.all(in: .cases).flatMap { example in
            try example.reading().diagnostics.map(\.rule)
        }
        #expect(Set(Diagnostic.Rule.allCases).subtracting(broken) == [])
    }

    @Test(arguments: Diagnostic.Rule.allCases)
    func `every rule is documented`(_ rule: Diagnostic.Rule) throws {
        let text = try String(contentsOf: .catalogFormat, encoding: .utf8)
        let rules = try #require(text.range(of: "## What is checked"))
        let row = try #require(
            text[rules.upperBound...].split(separator: "\n").first {
                $0.hasPrefix("| `") && $0.contains("`\(rule.rawValue)`")
            })
        let cells = row.replacing("`", with: "").split(separator: "|")
        #expect(String(cells[1]).replacing(" warning: ", with: "").trimmed == rule.summary)
    }

    @Test(arguments: [
        ("nothing but comments", "# why\n----\n"),
        ("no dashes", "remove: site.yaml\n"),
        ("an unknown change", "shuffle: site.yaml\n----\n"),
    ])
    func `a case that says nothing is refused`(_ name: String, _ text: String) {
        #expect(throws: CatalogCase.Mistake.self) { try CatalogCase(name: name, text: text) }
    }

    @Test(arguments: ["replace: lemonade => milk", "replace: coffee => milk", "cut: lemonade"])
    func `a case whose text does not stand there exactly once is refused`(_ line: String) throws {
        let example = try CatalogCase(name: "", text: "\(line)\n----\n")
        #expect(throws: CatalogCase.Mistake.self) { try example.catalog(from: .baseCatalog) }
    }
}

extension CatalogCase {
    fileprivate func reading() throws -> CatalogFolder.Reading {
        let folder = try catalog(from: .baseCatalog)
        return CatalogFolder(path: folder.path).read(
            today: .caseDay, since: isAgainstBase ? try .base() : nil)
    }
}

extension EarlierFiles {
    /// The comparisons of the catalog that the cases change.
    static func base() throws -> EarlierFiles {
        let folder = URL.baseCatalog.appending(path: "comparisons")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let files = try names.map { name in
            (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
        }
        return EarlierFiles(Dictionary(uniqueKeysWithValues: files))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

extension URL {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    static let cases = tests.appending(path: "Cases")
    static let baseCatalog = cases.appending(path: "base")
    /// The catalog that this project publishes.
    static let realCatalog = tests.appending(path: "../../catalog").standardized
    static let catalogFormat = tests.appending(path: "../../docs/catalog-format.md").standardized
}

extension Day {
    /// The day on which all cases are read.
    static let caseDay = Day("2026-11-24")!
}

extension CatalogFolder.Reading {
    var hasError: Bool { diagnostics.contains { $0.severity == .error } }
}
