import Foundation

/// A value that a JSON Schema describes: the file itself, or something in it.
struct SchemaPlace {
    /// `criteria[].scores.*`; empty for the file itself.
    let path: String
    private let schema: [String: Any]
    private let wrap: (String) -> String

    /// A file with this value, as JSON, and no more than leads to it. The value stands in line 2.
    func document(_ value: String) -> String { wrap("\n \(value)") }

    /// All of a schema. A value that may be this or that occurs once for each.
    static func all(in schema: URL) throws -> [SchemaPlace] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: schema))
        guard let root = json as? [String: Any] else { return [] }
        var places: [SchemaPlace] = []
        collect(root, of: root, at: "", { $0 }, into: &places)
        return places
    }

    private static func collect(
        _ schema: [String: Any], of root: [String: Any], at path: String,
        _ wrap: @escaping (String) -> String, into places: inout [SchemaPlace]
    ) {
        if let reference = schema["$ref"] as? String {
            let definitions = root["definitions"] as? [String: [String: Any]]
            let name = reference.replacing("#/definitions/", with: "")
            return collect(definitions?[name] ?? [:], of: root, at: path, wrap, into: &places)
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            for choice in choices { collect(choice, of: root, at: path, wrap, into: &places) }
            return
        }
        let place = SchemaPlace(path: path, schema: schema, wrap: wrap)
        places.append(place)
        if let items = schema["items"] as? [String: Any] {
            collect(items, of: root, at: "\(path)[]", { wrap("[\($0)]") }, into: &places)
        }
        if let values = schema["additionalProperties"] as? [String: Any] {
            collect(
                values, of: root, at: "\(path).*", { wrap("{\"tea\": \($0)}") }, into: &places)
        }
        for (key, value) in place.properties {
            collect(
                value, of: root, at: path.isEmpty ? key : "\(path).\(key)",
                { wrap("{\"\(key)\": \($0)}") }, into: &places)
        }
    }
}

extension SchemaPlace {
    /// Whether this is a map whose keys are known.
    var isMap: Bool { schema["properties"] != nil }

    /// Each known key's own schema.
    var properties: [String: [String: Any]] {
        schema["properties"] as? [String: [String: Any]] ?? [:]
    }

    var required: Set<String> { Set(schema["required"] as? [String] ?? []) }

    /// Whether no other keys are allowed.
    var isClosed: Bool { schema["additionalProperties"] as? Bool == false }

    func number(_ keyword: String) -> Int? { schema[keyword] as? Int }
}
