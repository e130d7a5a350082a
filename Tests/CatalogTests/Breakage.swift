import Engine
import Foundation

/// One way to break a file of a catalog, chosen so that the result is always a mistake.
struct Breakage: Sendable {
    let name: String
    /// The text, broken at a random place; `nil` if the file has nothing of the kind.
    let apply: @Sendable (String, inout SeededGenerator) -> String?

    static let all: [Breakage] = [
        Breakage(name: "cut off after a third") { text, _ in
            String(decoding: text.utf8.prefix(text.utf8.count / 3), as: UTF8.self)
        },
        replacing(
            "a required key dropped",
            /(?m)^(?:title|thesis|name|summary|categories):.*\n(?:[ -].*\n)*/, ""),
        replacing("a key misspelt", /(?m)^(thesis|homepage|tagline):/, "x$1:"),
        replacing("a key twice", /(?m)^((?:title|name):.*\n)/, "$1$1"),
        replacing("an alternative misspelt", /(?m)^(alternatives: \[[a-z0-9-]+)/, "$1xq"),
        replacing(
            "a list that is a text", /(?m)^alternatives: \[([a-z0-9-]+).*\]/, "alternatives: $1"),
        replacing("a number in quotes", /score: ([0-9]+)/, "score: \"$1\""),
        replacing("a score above ten", /score: [0-9]+/, "score: 11"),
        replacing("negative points", /points: \{([a-z0-9-]+): [0-9]/, "points: {$1: -1"),
        replacing("half a point", /points: \{([a-z0-9-]+): [0-9]/, "points: {$1: 1.5"),
        replacing("an unknown winner", /winner: ([a-z0-9-]+)/, "winner: $1xq"),
        replacing("an unknown source", /sources: \[([a-z0-9-]+)/, "sources: [$1xq"),
        replacing("an unknown category", /(?m)^category: .*/, "category: nowhere"),
        replacing("a day that does not exist", /checked: 20[0-9-]+/, "checked: 2026-02-30"),
        replacing("a day in the future", /checked: 20[0-9-]+/, "checked: 2999-01-01"),
        replacing(
            "an address that runs a script", /url: "?https?:[^\s",}]+"?/,
            "url: \"javascript:alert(1)\""),
        replacing("raw HTML", /(?m)^(caveat|summary|tagline): .*/, "$1: \"a <b>bold</b> claim\""),
        replacing("an empty text", /(?m)^(thesis|name): .*/, "$1: \"\""),
        Breakage(name: "a question's id twice") { text, generator in
            let ids = text.matches(of: /(?m)^    - id: ([a-z0-9-]+)$/)
            guard ids.count > 1 else { return nil }
            let at = Int.random(in: 1..<ids.count, using: &generator)
            return text.replacingCharacters(in: ids[at].range, with: "    - id: \(ids[0].1)")
        },
    ]

    /// Replaces one of the matches; `$1` in `replacement` stands for the first group.
    private static func replacing<Output>(
        _ name: String, _ pattern: sending Regex<Output>, _ replacement: String
    ) -> Breakage {
        let pattern = Pattern(regex: Regex<AnyRegexOutput>(pattern))
        return Breakage(name: name) { text, generator in
            guard let match = text.matches(of: pattern.regex).randomElement(using: &generator)
            else {
                return nil
            }
            let group = match.output.count > 1 ? match.output[1].substring.map(String.init) : nil
            return text.replacingCharacters(
                in: match.range, with: replacement.replacing("$1", with: group ?? ""))
        }
    }

    /// A regular expression is not changed once it is made.
    private struct Pattern: @unchecked Sendable {
        let regex: Regex<AnyRegexOutput>
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
