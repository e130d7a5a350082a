import Foundation

/// How all JSON of the site is written: UTF-8, keys in alphabetical order, indented, so that two answers
/// can be compared line by line.
package enum JSONText {
    package static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Our documents hold strings, whole numbers and finite fractions only: encoding them cannot fail.
        let data = (try? encoder.encode(value)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
