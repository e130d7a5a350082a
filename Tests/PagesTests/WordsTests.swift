import Engine
import TestSupport
import Testing

@testable import Pages

struct WordsTests {
    @Test(arguments: [
        ("short", 10, "short"), ("a  b\n c", 10, "a b c"), ("one two three", 9, "one two…"),
        ("unbreakable", 5, "unbr…"), ("", 5, ""),
    ])
    func `a text is cut between words, and says so`(_ text: String, _ limit: Int, _ cut: String) {
        #expect(text.shortened(to: limit) == cut)
        #expect(cut.count <= limit)
    }

    @Test(arguments: [
        ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
    ])
    func `names are listed as one would say them`(_ names: [String], _ text: String) {
        #expect(names.listed() == text)
    }

    @Test(arguments: [
        (0, "0 readers"), (1, "1 reader"), (999, "999 readers"), (1_000, "1,000 readers"),
        (1_012_003, "1,012,003 readers"),
    ])
    func `a count is read in groups of three digits`(_ count: Int, _ text: String) {
        #expect(count.counted("reader") == text)
    }

    @Test(arguments: [
        (
            "/* one */\na b > c { margin: 0 auto; content: \" \" attr(href); }\n",
            "a b > c{margin:0 auto;content:\" \" attr(href)}\n"
        ),
        ("a { content: \", ; {\" }", "a{content:\", ; {\"}"),
        ("a,\nb { top: calc(1em - 2px) }", "a,b{top:calc(1em - 2px)}"),
        (
            "@media (min-width: 1em) {\n  a :is(b, c) { --x: 1; }\n}",
            "@media (min-width:1em){a :is(b,c){--x:1}}"
        ),
    ])
    func `a style sheet loses what says nothing to a browser`(_ file: String, _ text: String) {
        #expect(StyleSheet.read(Array(file.utf8)) == text)
    }

    @Test func `no style sheet loses more than that`() {
        #expect(!StyleSheet.text.contains("/*"))
        #expect(StyleSheet.text.contains("@media (prefers-color-scheme:dark)"))
        #expect(
            StyleSheet.text.count { $0 == "{" } == StyleSheet.text.count { $0 == "}" })
    }

    @Test func `all that a catalog or a visitor supplies is escaped`() throws {
        let press = try Press(site: .sample, publicURL: "https://sample.example")
        let page = press.comparison(.mistaken)
        #expect(page.contains("&lt;alpa&gt;"))
        #expect(!page.contains("<alpa>"))
    }
}
