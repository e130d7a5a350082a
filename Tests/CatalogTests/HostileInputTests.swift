import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// Inputs that took careless readers all the stack, memory or time there was. The tests only ask
/// that they are answered; a reader that is not bounded would never come back.
@Suite struct HostileInputTests {
    private static let yaml: [(String, String)] = [
        ("lists in lists", "[" * 900_000),
        ("maps in maps", "{a: " * 250_000),
        ("maps as keys", "? " * 500_000),
        ("lists by indentation", "- " * 500_000),
        ("lists line by line", (0..<1_000).map { " " * $0 + "-\n" }.joined()),
        ("brackets line by line", "[\n" * 500_000),
        ("one long key", "k" * 1_000_000 + ": x"),
        ("many keys", (0..<80_000).map { "k\($0): x\n" }.joined()),
        ("many wrong keys", (0..<9_000).map { "titel\($0): x\n" }.joined()),
        ("anchors only", (0..<90_000).map { "- &a\($0) x\n" }.joined()),
        ("aliases only", "a: &a x\nb: [" + "*a," * 300_000 + "]"),
        ("commas", "[" + "," * 1_000_000),
        ("colons", ":" * 1_000_000),
        ("quotation marks", "'" * 1_000_001),
        ("a quotation without end", "a: \"" + "x\n " * 300_000),
        ("tags", "!!" * 500_000),
        ("percent signs", "%" * 1_000_000),
        ("directives", "%YAML 1.1\n" * 100_000),
        ("documents", "---\n" * 250_000),
        ("comments", "#\n" * 500_000),
        ("line feeds", "\n" * 1_000_000),
        ("spaces", " " * 1_000_000),
        ("a block of spaces", "a: |\n" + " " * 1_000_000),
        ("a block with many empty lines", "a: |\n" + " \n" * 500_000),
        ("escapes", "\"" + "\\u0041" * 150_000 + "\""),
        ("control characters", "\u{1}" * 1_000_000),
        ("direction marks", "\u{202E}" * 300_000),
    ]

    @Test(arguments: yaml.map(\.0))
    func `a hostile file is answered`(_ name: String) throws {
        let text = try Self.text(name, of: Self.yaml)
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        try folder.write(Array(text.utf8), to: "comparisons/tea-vs-coffee.yaml")
        let reading = CatalogFolder(path: folder.path).read(today: .caseDay)
        #expect(reading.edition == nil)
        #expect(reading.diagnostics.contains { $0.file == "comparisons/tea-vs-coffee.yaml" })
    }

    /// The tests are given names only: a runner prints what it is given.
    private static func text(_ name: String, of inputs: [(String, String)]) throws -> String {
        try #require(inputs.first { $0.0 == name }).1
    }

    private static let markdown: [(String, String)] = [
        ("quotations", "> " * 9_000), ("quotations line by line", (">" * 90 + "\n") * 200),
        ("lists", "- " * 9_000),
        ("lists by indentation", (0..<150).map { " " * $0 + "- a\n" }.joined()),
        ("emphasis", "*a " * 6_000), ("closing emphasis", "a* " * 6_000), ("both", "*a_ " * 4_500),
        ("strong emphasis", "a**b" * 4_500), ("underscores", "_" * 19_000), ("stars", "*" * 19_000),
        ("open brackets", "[" * 19_000), ("links in links", "[a](" * 4_500),
        ("images", "![" * 9_000),
        ("empty links", "![[]()" * 3_000), ("backticks", (1..<190).map { "a" + "`" * $0 }.joined()),
        ("angle brackets", "<" * 19_000), ("open comments", "<!--" * 4_500),
        ("entities", "&" * 19_000),
        ("open declarations", "<!A " * 4_500), ("processing", "<?" * 9_000),
        ("parentheses", "[a](" + "(" * 19_000),
        ("definitions", (0..<1_500).map { "[a\($0)]: /x\n" }.joined()),
        ("references", "[a]: /x\n\n" + "[a]" * 6_000), ("bars", "|" * 19_000),
        ("pipes", "a|b\n-|-\n" * 2_000),
        ("headings", "#\n" * 9_000), ("underlines", "a\n=\n" * 4_500),
        ("backslashes", "\\" * 19_000),
        ("tabs", "\t" * 19_000), ("numbers", (0..<2_000).map { "\($0). a\n" }.joined()),
    ]

    @Test(arguments: markdown.map(\.0))
    func `a hostile text is answered`(_ name: String) throws {
        let text = try Self.text(name, of: Self.markdown)
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        let file = folder.url.appending(path: "comparisons/tea-vs-coffee.yaml")
        let valid = try String(contentsOf: file, encoding: .utf8)
        let block = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "  \($0)\n" }.joined()
        let hostile = valid.replacing("overview: |\n", with: "overview: |2\n\(block)")
        try folder.write(Array(hostile.utf8), to: "comparisons/tea-vs-coffee.yaml")
        let reading = CatalogFolder(path: folder.path).read(today: .caseDay)
        #expect((reading.edition == nil) == reading.hasError)
        #expect(reading.diagnostics.allSatisfy { $0.file == "comparisons/tea-vs-coffee.yaml" })
    }

    @Test func `thousands of unknown names are not compared with thousands of known ones`() throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        let sources = (0..<4_000).map { "  source-\($0): x\n" }.joined()
        let claims = (0..<4_000).map { "unknown-\($0)" }.joined(separator: ", ")
        try folder.write(
            Array("steward: {text: x, sources: [\(claims)]}\nsources:\n\(sources)".utf8),
            to: "alternatives/tea.yaml")
        let reading = CatalogFolder(path: folder.path).read(today: .caseDay)
        #expect(reading.diagnostics.count { $0.rule == .unknownSource } == 4_000)
    }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
