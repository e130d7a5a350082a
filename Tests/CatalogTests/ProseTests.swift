import Engine
import Testing

@testable import Catalog

@Suite struct ProseTests {
    @Test(arguments: [
        ("Plain words.", "Plain words.", "Plain words."),
        ("*Calm* and **awake**", "<em>Calm</em> and <strong>awake</strong>", "Calm and awake"),
        ("`a < b` & c > d", "<code>a &lt; b</code> &amp; c &gt; d", "a < b & c > d"),
        ("\"Quoted\" -- it's", "&quot;Quoted&quot; -- it's", "\"Quoted\" -- it's"),
        ("a \\<b> c", "a &lt;b&gt; c", "a <b> c"),
        ("[Go](https://go.dev/?a=1&b=2)", "<a href=\"https://go.dev/?a=1&amp;b=2\">Go</a>", "Go"),
        ("[q](https://a.example/%22)", "<a href=\"https://a.example/%22\">q</a>", "q"),
        ("<https://go.dev>", "<a href=\"https://go.dev\">https://go.dev</a>", "https://go.dev"),
        ("Fish &amp; chips &copy;", "Fish &amp; chips ©", "Fish & chips ©"),
        ("2026\\. A year", "2026. A year", "2026. A year"),
        ("a <svg/onload=x> b", "a &lt;svg/onload=x&gt; b", "a <svg/onload=x> b"),
        ("one\ntwo", "one\ntwo", "one two"),
        ("96 % of `5 % 3`", "96\u{A0}% of <code>5 % 3</code>", "96 % of 5 % 3"),
    ])
    func `a line is inline HTML`(_ source: String, _ html: String, _ plain: String) throws {
        let prose = try #require(MarkdownReading(line: source).prose)
        #expect(prose == Prose(markdown: source, html: html, plain: plain))
    }

    @Test func `a text is a series of blocks`() throws {
        let source = """
            First *paragraph*
            goes on.

            - one
              - inner
            - two

              still two

            3. three
            4. four

            > quoted

                code <b>

            """
        let prose = try #require(MarkdownReading(text: source).prose)
        #expect(
            prose.plain == """
                First paragraph goes on.

                - one
                  - inner
                - two

                  still two

                3. three
                4. four

                quoted

                code <b>
                """)
        #expect(prose.html.hasPrefix("<p>First <em>paragraph</em>\ngoes on.</p>\n<ul>\n<li>"))
        #expect(prose.html.contains("<ol start=\"3\">"))
        #expect(prose.html.contains("<pre><code>code &lt;b&gt;\n</code></pre>"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<!--><script>alert(1)</script>", "<![CDATA[<script>]]>", "<?php echo 1 ?>", "</p><p>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
        "[x](java&#x0A;script:alert(1))", "[x](<javascript:alert(1)>)", "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "<javascript:alert(1)>", "[x](//evil.example)",
        "[x](/\\\\evil.example)", "[x](/&Tab;/evil.example)", "[x]( )", "[x](#a\"b)",
        "![x](https://spy.example/p.gif)", "[x][a]\n\n[a]: javascript:alert(1)",
        "[x](https://a.example/\"onmouseover=\"alert(1))", "[x](file:///etc/passwd)",
        "[x](https://go.dev@evil.example/)", "[x](ftp://a.example/)",
    ])
    func `what could run or lead astray is refused`(_ source: String) {
        #expect(MarkdownReading(text: source).prose == nil)
        #expect(!MarkdownReading(text: source).problems.isEmpty)
    }

    /// Whatever is accepted consists of the few elements that Markdown knows, with no attribute but
    /// an address, a title, the first number of a list and the language of a block of code.
    @Test func `accepted texts hold no other markup, whatever they are made of`() throws {
        let parts = [
            "<", ">", "\"", "'", "&", "[x](", ")", "](/a \"t\")", "`", "```", "*", "_", "\n",
            "\n\n", "- ",
            "1. ", "> ", "a", "https://a.example", "javascript:", "script", "\\", "&#34;", "&lt;",
            "=", " ",
            "onclick=", "!", "<a", "/>", "[", "]", "(", "mailto:a@b", "|", "~~", "www.a.example",
        ]
        let allowed = try Regex(
            [
                #"</?(?:p|ul|ol|li|blockquote|em|strong|pre|code)>"#, #"<br />"#,
                #"<ol start="\d+">"#,
                #"<code class="language-[^"<>]*">"#, #"</a>"#,
                #"<a href="(?:https?://|mailto:|/(?!/)|#)[^"<>]*"(?: title="[^"<>]*")?>"#,
            ].joined(separator: "|"))
        var generator = SeededGenerator(seed: 20)
        var accepted = 0
        for _ in 0..<5_000 {
            let count = Int.random(in: 1...14, using: &generator)
            let source = (0..<count).map { _ in parts.randomElement(using: &generator)! }.joined()
            for prose in [MarkdownReading(text: source).prose, MarkdownReading(line: source).prose]
            {
                guard let prose else { continue }
                accepted += 1
                let rest = prose.html.replacing(allowed, with: "")
                #expect(!rest.contains("<") && !rest.contains(">"), "\(source) → \(prose.html)")
            }
        }
        #expect(accepted > 1_000)
    }
}
