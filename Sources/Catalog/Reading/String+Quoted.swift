extension String {
    /// As it appears in a message: in quotation marks, on one line, not longer than a line.
    var quoted: String { "\"\(shown(atMost: 60))\"" }

    /// Without spaces and line feeds at the ends.
    var trimmed: String {
        let tail = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
        return String(tail.reversed())
    }

    /// Without what a terminal would not show, or obey.
    func shown(atMost limit: Int) -> String {
        let start = unicodeScalars.prefix(limit)
        let shown = String(String.UnicodeScalarView(start.map { $0.isShown ? $0 : "\u{FFFD}" }))
        return start.endIndex < unicodeScalars.endIndex ? shown + "…" : shown
    }
}

extension Unicode.Scalar {
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }
}
