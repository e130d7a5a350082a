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

    @Test func `a style sheet loses its comments and nothing else`() {
        #expect(!StyleSheet.text.contains("/*"))
        #expect(StyleSheet.text.contains(":root {"))
        #expect(StyleSheet.text.contains("@media (prefers-color-scheme: dark)"))
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
