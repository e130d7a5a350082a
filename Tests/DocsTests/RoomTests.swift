import Foundation
import Testing

/// What only one room may do, and what none may.
@Suite struct RoomTests {
    @Test func `only the command line reads the environment`() {
        expectNone(
            findings(of: "\\bProcessInfo\\b|\\bgetenv\\b|\\benviron\\b", outside: ["CLI"]),
            because: "Settings are passed in; only CLI reads the environment.")
    }

    @Test func `only the stores and the search index write SQL`() {
        let sql =
            "\\bSELECT\\s|\\bINSERT (OR \\w+ )?INTO\\b|\\bUPDATE \\w+ SET\\b|\\bDELETE FROM\\b"
            + "|\\bCREATE (UNIQUE |VIRTUAL |TEMP )?(TABLE|INDEX)\\b|\\bPRAGMA\\s"
        let search = "Sources/Catalog/Search/"
        expectNone(
            findings(of: sql, outside: ["Votes"]).filter { !$0.file.hasPrefix(search) },
            because: "Only Votes writes SQL for votes, only Catalog/Search that of its index.")
        #expect(
            !Project.sources.filter { $0.target == "Votes" }
                .flatMap { $0.findings(of: sql, in: $0.code) }.isEmpty,
            "the rule does not even recognise the SQL in Votes")
    }

    @Test func `only the pages write markup`() {
        let names = "!doctype|html|div|p|span|section|article|a|h[1-6]|[uo]l|li|svg|table"
        let markup = "</[a-z]|<(\(names))[ >]"
        // Takes the paragraph off that cmark puts around a single line; it writes none.
        let reader = "Sources/Catalog/Markdown/MarkdownReading.swift"
        expectNone(
            findings(of: markup, outside: ["Pages"]).filter { $0.file != reader },
            because: "Only Pages writes markup.")
        #expect(
            !Project.sources.filter { $0.target == "Pages" }
                .flatMap { $0.findings(of: markup, in: $0.code) }.isEmpty,
            "the rule does not even recognise the markup in Pages")
    }

    @Test func `what goes wrong is an answer, never a crash`() {
        expectNone(
            findings(of: "\\bfatalError\\(|\\btry!", outside: []),
            because: "A mistake is a diagnostic, a return value or a thrown error.")
    }

    @Test func `nothing is left to be done later`() {
        expectNone(
            Project.files(below: "Sources").flatMap {
                $0.findings(of: "\\b(TODO|FIXME|XXX|HACK)\\b")
            },
            because: "What is to do is an issue, not a comment.")
    }

    @Test(arguments: [(".swift", 250), (".js", 100)])
    func `a file holds one idea`(_ ending: String, _ limit: Int) {
        let files = (Project.files(below: "Sources") + Project.files(below: "Tests"))
            .filter { $0.path.hasSuffix(ending) }
        #expect(!files.isEmpty)
        expectNone(
            files.filter { $0.lines.count > limit + 1 }.map {
                Finding(file: $0.path, line: limit + 1, text: "\($0.lines.count - 1) lines")
            },
            because: "More than \(limit) lines are a room to divide.")
    }

    private func findings(of pattern: String, outside rooms: Set<String>) -> [Finding] {
        Project.sources.filter { !rooms.contains($0.target) }
            .flatMap { $0.findings(of: pattern, in: $0.code) }
    }
}
