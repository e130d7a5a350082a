import Foundation

/// A map that a JSON Schema describes by its keys.
struct SchemaMap {
    /// `criteria[].scores.*`; empty for the file itself.
    let place: String
    /// Each key's own schema.
    let properties: [String: [String: Any]]
    let required: Set<String>
    let isClosed: Bool
    private let wrap: (String) -> String

    /// A file with the JSON of this map and no more than leads to it. The map stands in line 2.
    func document(_ map: String) -> String { wrap("\n \(map)") }

    /// All of a schema, those that stand in others too.
    static func all(in schema: URL) throws -> [SchemaMap] {
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: schema))
        guard let root = json as? [String: Any] else { return [] }
        var maps: [SchemaMap] = []
        collect(root, of: root, at: "", { $0 }, into: &maps)
        return maps
    }

    private static func collect(
        _ schema: [String: Any], of root: [String: Any], at place: String,
        _ wrap: @escaping (String) -> String, into maps: inout [SchemaMap]
    ) {
        if let reference = schema["$ref"] as? String {
            let definitions = root["definitions"] as? [String: [String: Any]]
            let name = reference.replacing("#/definitions/", with: "")
            collect(definitions?[name] ?? [:], of: root, at: place, wrap, into: &maps)
        }
        for choice in schema["anyOf"] as? [[String: Any]] ?? [] {
            collect(choice, of: root, at: place, wrap, into: &maps)
        }
        if let items = schema["items"] as? [String: Any] {
            collect(items, of: root, at: "\(place)[]", { wrap("[\($0)]") }, into: &maps)
        }
        if let values = schema["additionalProperties"] as? [String: Any] {
            collect(
                values, of: root, at: "\(place).*", { wrap("{\"tea\": \($0)}") }, into: &maps)
        } else if schema["type"] as? String == "object" {
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            maps.append(
                SchemaMap(
                    place: place, properties: properties,
                    required: Set(schema["required"] as? [String] ?? []),
                    isClosed: schema["additionalProperties"] as? Bool == false, wrap: wrap))
            for (key, value) in properties {
                collect(
                    value, of: root, at: place.isEmpty ? key : "\(place).\(key)",
                    { wrap("{\"\(key)\": \($0)}") }, into: &maps)
            }
        }
    }
}
