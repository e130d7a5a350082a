import Catalog
import Foundation
import TestSupport
import Testing

/// `docs/catalog-format.md` has a table for each map with known keys, headed `key of a …`, and in it the
/// keys of the schemas, which other tests hold to the reader.
@Suite struct CatalogFormatTests {
    private struct Table {
        /// `a criterion`
        let name: String
        /// Whether each key is required.
        let keys: [String: Bool]
        /// What stands in blocks of YAML under the same heading.
        let examples: String
    }

    private static let tables: [Table] = {
        let document = try? String(contentsOf: .catalogFormat, encoding: .utf8)
        return (document ?? "").split(separator: /(?m)^(?=##+ )/).flatMap { section in
            let examples = section.matches(of: /(?s)```yaml\n(.*?)```/).map(\.1).joined()
            let pattern = /(?m)^\| key of ([^|]*?) \|.*\n\|---.*\n((?:\|.*\n)+)/
            return section.matches(of: pattern).map { table in
                let keys = table.2.split(separator: "\n").flatMap { row in
                    let cells = row.split(separator: "|", omittingEmptySubsequences: false)
                    return cells[1].matches(of: /`(.*?)`/).map {
                        (String($0.1), cells[2].contains("required"))
                    }
                }
                return Table(
                    name: String(table.1),
                    keys: Dictionary(keys, uniquingKeysWith: { first, _ in first }),
                    examples: examples)
            }
        }
    }()

    /// Where the map that a table describes stands in the files.
    private static let places: [String: String] = [
        "the site": "site:", "a category": "site:categories.*", "limits": "site:limits",
        "an alternative": "alternative:", "a status": "alternative:status",
        "a claim with sources": "alternative:steward", "a source": "alternative:sources.*",
        "a comparison": "comparison:", "a criterion": "comparison:criteria[]",
        "anchors": "comparison:criteria[].anchors", "a score": "comparison:criteria[].scores.*",
        "the quiz": "comparison:quiz", "a question": "comparison:quiz.questions[]",
        "an answer": "comparison:quiz.questions[].answers[]",
        "a table row": "comparison:table[]", "a best-for entry": "comparison:best-for[]",
        "a FAQ entry": "comparison:faq[]", "a history entry": "comparison:history[]",
    ]

    @Test(arguments: SchemaTests.files.keys.sorted())
    func `every key of every map is documented, and no other`(_ name: String) throws {
        let maps = try SchemaTests.maps(name)
        for table in Self.tables {
            let place = try #require(Self.places[table.name], "key of \(table.name)")
            guard place.hasPrefix("\(name):") else { continue }
            let map = try #require(maps.first { "\(name):\($0.path)" == place }, "\(place)")
            #expect(Set(table.keys.keys) == Set(map.properties.keys), "key of \(table.name)")
            #expect(
                Set(table.keys.filter(\.value).keys) == map.required,
                "what \(table.name) requires")
        }
        let documented = Self.tables.map { Set($0.keys.keys) }
        for map in maps {
            #expect(documented.contains(Set(map.properties.keys)), "\(name): \(map.path)")
        }
    }

    @Test func `there is a table for each place, and one only`() {
        #expect(Self.tables.map(\.name).sorted() == Self.places.keys.sorted())
    }

    @Test(arguments: tables.map(\.name))
    func `every key has its example, under the heading of its table`(_ name: String) throws {
        let table = try #require(Self.tables.first { $0.name == name })
        for key in table.keys.keys {
            let example = try Regex("(?m)(^|[ {])\(key):")
            #expect(table.examples.contains(example), "\(key)")
        }
    }

    @Test(arguments: [("the site", "site"), ("an alternative", "alternative")])
    func `the example of a whole file has no mistake`(_ table: String, _ name: String) throws {
        let example = try #require(Self.tables.first { $0.name == table }).examples
        let file = try #require(SchemaTests.files[name])
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        try folder.write(example.utf8, to: file)
        let found = CatalogFolder(path: folder.path).read(today: .caseDay).diagnostics
        #expect(found.filter { $0.file == file }.map(\.description) == [])
    }
}
