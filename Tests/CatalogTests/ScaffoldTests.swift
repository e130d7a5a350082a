import Catalog
import Engine
import Foundation
import TestSupport
import Testing

@Suite struct ScaffoldTests {
    /// The base catalog: Tea vs Coffee, Coffee vs Water, in two categories at most.
    private func edition(_ folder: TemporaryFolder) throws -> Edition {
        try folder.fill(from: .baseCatalog)
        return try #require(CatalogFolder(path: folder.path).read(today: .caseDay).edition)
    }

    private func scaffold(
        _ name: String, _ edition: Edition
    ) throws(Scaffold.Refusal) -> Scaffold {
        try Scaffold(
            name, in: edition, category: edition.site.categories[0].id.rawValue, today: .caseDay)
    }

    @Test(arguments: [
        "milk-vs-juice", "Tea-vs-milk", "milk-vs-tea-vs-juice-vs-wine-vs-beer-vs-gin",
    ])
    func `what is scaffolded is valid, and all that is found are texts to write`(
        _ name: String
    ) throws {
        let folder = try TemporaryFolder()
        let scaffold = try scaffold(name, edition(folder))
        for file in scaffold.files { try folder.write(file.text.utf8, to: file.path) }
        let reading = CatalogFolder(path: folder.path).read(today: .caseDay)
        #expect(reading.diagnostics.filter { $0.rule != .toWrite }.map(\.description) == [])
        #expect(reading.diagnostics.count { $0.rule == .toWrite } > 60)
        let comparison = try #require(reading.edition?.comparison(scaffold.slug))
        #expect(comparison.overallScores == comparison.alternatives.map { _ in 50 })
    }

    @Test func `the quiz of a scaffold is fair before its first point is changed`() throws {
        let folder = try TemporaryFolder()
        let scaffold = try scaffold("milk-vs-juice", edition(folder))
        for file in scaffold.files { try folder.write(file.text.utf8, to: file.path) }
        let edition = CatalogFolder(path: folder.path).read(today: .caseDay).edition
        let audit = try #require(edition?.comparison(scaffold.slug)).quiz.audit()
        #expect(audit.wins(of: 0) == audit.wins(of: 1))
        #expect(audit.unreachableOutcomes.isEmpty)
        #expect(audit.questions.allSatisfy { $0.deadAnswers.isEmpty })
    }

    @Test func `a scaffold names its schema, as every file of the published catalog does`() throws {
        let folder = try TemporaryFolder()
        for file in try scaffold("milk-vs-juice", edition(folder)).files {
            let name = file.path.hasPrefix("alternatives/") ? "alternative" : "comparison"
            let line = "# yaml-language-server: $schema=../schema/\(name).schema.json\n"
            #expect(file.text.hasPrefix(line), "\(file.path)")
        }
    }

    @Test func `alternatives that are there are used, under whichever name`() throws {
        let folder = try TemporaryFolder()
        let scaffold = try scaffold("tea-vs-milk", edition(folder))
        #expect(
            scaffold.files.map(\.path) == [
                "alternatives/milk.yaml", "comparisons/tea-vs-milk.yaml",
            ])
    }

    @Test(arguments: [
        ("tea-vs-coffee", "there is a comparison of them already: comparisons/tea-vs-coffee.yaml"),
        ("Coffee-vs-tea", "there is a comparison of them already: comparisons/tea-vs-coffee.yaml"),
        ("tea-vs-tea", "\"tea\" would be compared with itself"),
        ("tea", "\"tea\" does not name 2 to 6 alternatives: write it like zig-vs-rust"),
        (
            "tea-vs-depends",
            "no alternative can be called \"depends\": that is a vote's \"it depends\""
        ),
        ("tea-vs-vs-milk", "no alternative can have \"vs\" in its name: \"vs-milk\""),
        ("tea-vs-", "\"\" is no identifier: use lower-case letters, digits and single hyphens"),
        (
            "tea-vs-a b",
            "\"a b\" is no identifier: use lower-case letters, digits and single hyphens"
        ),
    ])
    func `what cannot be scaffolded is refused with the reason`(
        _ name: String, _ message: String
    ) throws {
        let folder = try TemporaryFolder()
        let edition = try edition(folder)
        let refusal = #expect(throws: Scaffold.Refusal.self) { try scaffold(name, edition) }
        #expect(refusal?.message == message)
    }
}
