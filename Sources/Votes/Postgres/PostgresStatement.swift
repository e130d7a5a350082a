/// One SQL statement with its parameters. It is not named or prepared, so that connection poolers may stand in
/// between.
struct PostgresStatement: Sendable {
    enum Parameter: Sendable {
        case text(String)
        case bytes([UInt8])
        case integer(Int)

        /// The type's number, the same on every server: `text`, `bytea`, `bigint`.
        var type: UInt32 {
            switch self {
            case .text: 25
            case .bytes: 17
            case .integer: 20
            }
        }

        /// As it travels: bytes as they are, all else as text.
        var isBinary: Bool {
            if case .bytes = self { true } else { false }
        }

        var content: [UInt8] {
            switch self {
            case .text(let text): Array(text.utf8)
            case .bytes(let bytes): bytes
            case .integer(let number): Array(String(number).utf8)
            }
        }
    }

    let sql: String
    let parameters: [Parameter]

    init(_ sql: String, _ parameters: [Parameter] = []) {
        self.sql = sql
        self.parameters = parameters
    }

    /// `($1, $2), ($3, $4)`: as many rows of as many parameters.
    static func rows(_ count: Int, of width: Int) -> String {
        (0..<count).map { row in
            "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
        }.joined(separator: ", ")
    }
}

/// What a statement returned: all values as text, `nil` for NULL.
struct PostgresRows: Sendable {
    var rows: [[String?]] = []
    /// The whole number of a column that has nothing else in it.
    static func number(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }

    /// What was done: `COMMIT`, `INSERT 0 3`.
    var command = ""
}
