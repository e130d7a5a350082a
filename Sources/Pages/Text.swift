import Engine

extension String {
    /// At most `limit` characters, cut between words, with an ellipsis where something is missing.
    func shortened(to limit: Int) -> String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > limit else { return line }
        let cut = line.prefix(limit - 1)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + "…"
    }
}

extension String {
    /// With spaces before percent signs at which no line breaks.
    var withUnbrokenPercents: String { replacing(" %", with: "\u{A0}%") }
}

extension Sequence<String> {
    /// "Rust", "Rust and Go", "Rust, Go and Zig".
    func listed() -> String {
        let items = Array(self)
        guard items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
    }
}

extension Int {
    /// "1 answer", "3 answers".
    func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }

    /// "1,243", of what is counted: never negative.
    var grouped: String {
        self < 1000
            ? "\(self)" : "\((self / 1000).grouped),\(String(1000 + self % 1000).dropFirst())"
    }

    /// "+3", "−2", "±0".
    var signed: String { self > 0 ? "+\(self)" : self < 0 ? "−\(-self)" : "±0" }
}

extension Day {
    /// "24 November 2026".
    var long: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

    /// "24 Nov".
    var short: String { "\(day) \(Self.monthNames[month - 1].prefix(3))" }

    private static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
