import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// The schemas, by which editors complete and check while one writes, say what the reader says.
@Suite struct SchemaTests {
    static let files = [
        "site": "site.yaml", "alternative": "alternatives/tea.yaml",
        "comparison": "comparisons/tea-vs-coffee.yaml",
    ]

    static func places(_ name: String) throws -> [SchemaPlace] {
        try SchemaPlace.all(in: .realCatalog.appending(path: "schema/\(name).schema.json"))
    }

    /// The maps whose keys are known.
    static func maps(_ name: String) throws -> [SchemaPlace] {
        try places(name).filter(\.isMap)
    }

    /// What the reader says of a value, and of nothing around it.
    static func diagnostics(
        of value: String, at place: SchemaPlace, in name: String
    ) throws -> [Diagnostic] {
        let file = try #require(files[name])
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        try folder.write(place.document(value).utf8, to: file)
        return CatalogFolder(path: folder.path).read(today: .caseDay).diagnostics
            .filter { $0.file == file && $0.line == 2 }
    }

    @Test(arguments: files.keys.sorted())
    func `a schema has the reader's keys, and requires those that it requires`(
        _ name: String
    ) throws {
        let maps = try Self.maps(name)
        #expect(!maps.isEmpty)
        for map in maps {
            // A map in which nothing stands but a key that no reader knows.
            let diagnostics = try Self.diagnostics(
                of: "{\"qqqqqqqq\": \"x\"}", at: map, in: name)
            let unknown = try #require(
                diagnostics.first { $0.rule == .unknownKey }, "\(name): \(map.path)")
            let known = unknown.hint?.replacing("known are: ", with: "").split(separator: ", ")
            #expect(
                Set(map.properties.keys) == Set((known ?? []).map(String.init)),
                "\(name): \(map.path)")
            let missing = diagnostics.filter { $0.rule == .missingKey }
                .compactMap { $0.message.split(separator: "\"").last.map(String.init) }
            #expect(map.required == Set(missing), "\(name): \(map.path)")
        }
    }

    @Test(arguments: files.keys.sorted())
    func `a schema explains each key, and allows no other`(_ name: String) throws {
        for map in try Self.maps(name) {
            #expect(map.isClosed, "\(name): \(map.path)")
            for (key, schema) in map.properties {
                let description = schema["description"] as? String
                #expect(description?.isEmpty == false, "\(name): \(map.path): \(key)")
            }
        }
    }

    @Test func `the schemas have the reader's words`() throws {
        func words(_ name: String, _ place: String, _ key: String) throws -> [String]? {
            let map = try Self.maps(name).first { $0.path == place }
            return map?.properties[key]?["enum"] as? [String]
        }
        let kinds = Source.Kind.allCases.map(\.rawValue)
        #expect(try words("comparison", "sources.*", "kind") == kinds)
        #expect(try words("alternative", "sources.*", "kind") == kinds)
        #expect(
            try words("alternative", "status", "stage")
                == Alternative.LifeCycle.Stage.allCases.map(\.rawValue))
    }

    @Test func `each file of the published catalog names its schema`() throws {
        let catalog = URL.realCatalog
        let lists = try ["alternative", "comparison"].flatMap { name in
            try FileManager.default
                .contentsOfDirectory(atPath: catalog.appending(path: "\(name)s").path)
                .map { (path: "\(name)s/\($0)", schema: "../schema/\(name).schema.json") }
        }
        for file in [(path: "site.yaml", schema: "schema/site.schema.json")] + lists {
            let text = try String(contentsOf: catalog.appending(path: file.path), encoding: .utf8)
            let first = "# yaml-language-server: $schema=\(file.schema)\n"
            #expect(text.hasPrefix(first), "\(file.path)")
        }
    }
}
