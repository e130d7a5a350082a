import Catalog

extension Breakage {
    private static let required = """
        name|tagline|categories|kind|summary|homepage|status|stage|checked|title|url|edition|thesis|\
        category|alternatives|overview|caveat|criteria|quiz|verdicts|table|best-for|faq|history|\
        anchors|0|5|10|scores|intro|questions|ask|answers|say|points|cells|winner|because|answer
        """
    private static let optional = "topics|limits|repository|note|help|reasons|more-context"

    /// A key at the beginning of a line. What has a title is a source: it may be called like a key.
    private static func key(_ keys: String) -> String {
        "^( *)(\(keys)):(?!\\s+\\{?title:)"
    }

    /// A key with all that stands below it.
    private static func block(_ keys: String) -> String {
        "\(key(keys)).*(?:\\n\\1 .*|\\n(?=\\n))*"
    }

    /// What goes wrong within one file.
    static let inTexts: [Breakage] = keys + kinds + references + values + texts

    private static let keys: [Breakage] = [
        Breakage("a required key is dropped", .missingKey, block(required) + "\\n", ""),
        Breakage("a required key is dropped in braces", .missingKey, "\\{score: \\d+, ", "{"),
        Breakage("a key is misspelt", .unknownKey, key("\(required)|\(optional)"), "$1$2s:"),
        Breakage("a key stands twice", .duplicateKey, "\\A(?:#.*\\n)*([a-z]+):", "$1: again\n$0"),
        Breakage("a value is gone", .empty, block("title|homepage|name|quiz|faq|status"), "$1$2:"),
    ]

    private static let kinds: [Breakage] = [
        Breakage(
            "a list stands for a text", .wrongKind,
            block("name|title|thesis|caveat|summary|tagline|intro|say|homepage|stage|url|winner"),
            "$1$2: [one, two]"),
        Breakage(
            "a text stands for a list or a map", .wrongKind,
            block(
                "categories|status|sources|alternatives|criteria|quiz|questions|answers|verdicts|"
                    + "anchors|scores|table|cells|best-for|faq|history"), "$1$2: yes"),
        Breakage("a number is quoted", .number, "(edition|score): (\\d+)", "$1: \"$2\""),
        Breakage("points are quoted", .number, "(points: \\{[a-z0-9-]+): (\\d+)", "$1: '$2'"),
        Breakage("a tab indents", .syntax, "^  +(-?) ?(?=[a-z]+:)", "\t$1 "),
    ]

    private static let references: [Breakage] = [
        Breakage("an unknown winner", .unknownAlternative, "winner: ([a-z0-9-]+)", "winner: $1-x"),
        Breakage("an unknown source", .unknownSource, "sources: \\[([a-z0-9-]+)", "sources: [$1-x"),
        Breakage("an unknown topic", .unknownTopic, "^topics: \\[([a-z0-9-]+)", "topics: [$1-x"),
        Breakage("an unknown category", .unknownCategory, "^category: .*", "category: teck"),
        Breakage(
            "an unknown alternative", .unknownAlternative, "^alternatives: \\[([a-z0-9-]+)",
            "alternatives: [$1-x"),
        Breakage(
            "points for an unknown alternative", .unknownAlternative, "points: \\{",
            "points: {x: 1, "),
        Breakage(
            "points for all but one", .missingAlternative, "points: \\{[a-z0-9-]+: \\d+, ",
            "points: {"),
        Breakage(
            "an alternative is compared with itself", .duplicate,
            "^alternatives: \\[([a-z0-9-]+), .*", "alternatives: [$1, $1]"),
        Breakage(
            "an id stands twice", .duplicate,
            "^( *)- id: (.+)((?:\\n\\1 .*)*\\n)\\1- id: .+", "$1- id: $2$3$1- id: $2"),
    ]

    private static let values: [Breakage] = [
        Breakage("an impossible date", .date, "(checked|date): [0-9-]+", "$1: 2026-02-30"),
        Breakage("a future date", .futureDate, "(checked|date): [0-9-]+", "$1: 9999-01-01"),
        Breakage("negative points", .outOfRange, "(points: \\{[a-z0-9-]+): \\d+", "$1: -1"),
        Breakage("half a point", .number, "(points: \\{[a-z0-9-]+): \\d+", "$1: 1.5"),
        Breakage("a score above ten", .outOfRange, "score: \\d+", "score: 11"),
        Breakage("an unknown kind", .unknownWord, "kind: (docs|measured|shipped)", "kind: rumour"),
        Breakage("an unknown stage", .unknownWord, "stage: .*", "stage: dead"),
        Breakage("no identifier", .identifier, "- id: (.+)", "- id: $1 No"),
        Breakage(
            "an address that runs", .url,
            "(url|homepage|repository): (\"[^\"]*\"|[^ ,}\\n]+)", "$1: \"javascript:alert(1)\""),
    ]

    private static let texts: [Breakage] = [
        Breakage(
            "HTML in a text", .rawHTML,
            "(^ *(?:- )?|\\{|, )(text|because|say|ask|summary|tagline|thesis|caveat|change): (\"|(?=[A-Z]))",
            "$1$2: $3<b>Now</b> "),
        Breakage(
            "a link that runs", .link, block("caveat|thesis|summary|tagline"),
            "$1$2: \"[Look](javascript:alert)\""),
        Breakage("a heading", .markup, "^overview: \\|\\n", "overview: |\n  # Overview\n\n"),
        Breakage("a hidden character", .bidiControl, "^([a-z]+): ", "$1: \u{202E}"),
        Breakage("a second document", .severalDocuments, "\\n\\z", "\n---\nname: Second\n"),
        Breakage("a quotation mark too many", .syntax, "^([a-z]+): (?=[A-Z])", "$1: \"\" "),
    ]
}
