package import Engine

/// A comparison's table for spreadsheets: `GET /api/v1/comparisons/{slug}/table.csv`. A line for each
/// feature, a column for each alternative, in the page's order.
///
/// Source: RFC 4180.
package enum TableCSV {
    package static let contentType = "text/csv; charset=utf-8; header=present"

    package static func text(_ comparison: Comparison) -> String {
        let header = ["feature"] + comparison.alternatives.map(\.id.rawValue)
        let lines = comparison.table.map { [$0.name] + $0.cells.map(\.text.plain) }
        return ([header] + lines)
            .map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        // By scalars: "\r\n" is one character, and no line break.
        let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
