import Catalog
import Testing

/// The schemas draw the line where the reader draws it: with one more or one less it complains.
@Suite struct SchemaLimitTests {
    /// A limit of a schema, and whether the reader keeps to it.
    private func expect(
        _ values: [(String, isRight: Bool)], at place: SchemaPlace, in name: String,
        by rules: Set<Diagnostic.Rule>
    ) throws {
        for (value, isRight) in values {
            let found = try SchemaTests.diagnostics(of: value, at: place, in: name)
            #expect(
                found.contains { rules.contains($0.rule) } != isRight,
                "\(name): \(place.path): \(value.prefix(100))")
        }
    }

    @Test(arguments: SchemaTests.files.keys.sorted())
    func `a list has as many items as the schema says`(_ name: String) throws {
        for place in try SchemaTests.places(name) {
            guard let most = place.number("maxItems") else { continue }
            let least = place.number("minItems") ?? 0
            func list(_ count: Int) -> String {
                "[\((0..<count).map { "\"x\($0)\"" }.joined(separator: ", "))]"
            }
            try expect(
                [(list(least), true), (list(most), true), (list(most + 1), false)]
                    + (least > 0 ? [(list(least - 1), false)] : []),
                at: place, in: name, by: [.wrongCount, .empty])
        }
    }

    /// Maps "for each alternative" have as many entries as there are alternatives.
    @Test(arguments: SchemaTests.files.keys.sorted())
    func `a map has as many entries as the schema says`(_ name: String) throws {
        for place in try SchemaTests.places(name) where place.number("minProperties") == 1 {
            guard let most = place.number("maxProperties") else { continue }
            func map(_ count: Int) -> String {
                "{\((0..<count).map { "\"x\($0)\": \"y\"" }.joined(separator: ", "))}"
            }
            try expect(
                [(map(0), false), (map(1), true), (map(most), true), (map(most + 1), false)],
                at: place, in: name, by: [.wrongCount, .empty])
        }
    }

    @Test(arguments: SchemaTests.files.keys.sorted())
    func `a number is as small and as large as the schema says`(_ name: String) throws {
        for place in try SchemaTests.places(name) {
            if let least = place.number("minimum") {
                try expect(
                    [("\(least)", true), ("\(least - 1)", false)], at: place, in: name,
                    by: [.outOfRange])
            }
            if let most = place.number("maximum") {
                try expect(
                    [("\(most)", true), ("\(most + 1)", false)], at: place, in: name,
                    by: [.outOfRange])
            }
        }
    }

    /// Where a text may hold markup, the reader counts what is shown, and a schema cannot.
    @Test(arguments: SchemaTests.files.keys.sorted())
    func `a name is as long as the schema says`(_ name: String) throws {
        for place in try SchemaTests.places(name) {
            guard let most = place.number("maxLength"), most <= 200 else { continue }
            func text(_ count: Int) -> String { "\"\(String(repeating: "x", count: count))\"" }
            try expect(
                [(text(most), true), (text(most + 1), false)], at: place, in: name,
                by: [.tooLong, .identifier])
        }
    }
}
