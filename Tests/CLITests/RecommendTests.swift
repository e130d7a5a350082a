import Testing

struct RecommendTests {
    /// The real catalog's sheet whose result is known: 12 points to 8.
    static let reference = [
        "--answer", "safety=proven", "--answer", "concurrency=shared", "--answer", "builds=patient",
        "--answer", "domain=mixed",
    ]

    private static func recommend(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(
            Program.process(["recommend"] + arguments + ["--catalog", Program.catalog]))
    }

    @Test func `the reference sheet is a near tie of 12 to 8 for Rust`() throws {
        let outcome = try Self.recommend(["rust-vs-go"] + Self.reference)
        #expect(outcome.code == 0)
        for text in [
            "Rust 12, Go 8", "near tie", "20 %", "For Rust", "for Go",
            "Changing 1 answer would turn it",
            "4 of 4 questions answered",
        ] { #expect(outcome.output.contains(text)) }
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `as data it has the same numbers`() throws {
        let outcome = try Self.recommend(["rust-vs-go"] + Self.reference + ["--format", "json"])
        #expect(outcome.code == 0)
        for text in [
            #""leader" : "rust""#, #""rust" : 12"#, #""go" : 8"#, #""margin" : 4"#,
            #""pointSpread" : 0.2"#, #""verdict" : "nearTie""#, #""distance" : 1"#,
            #""answered" : 4"#, #""questions" : 4"#,
        ] { #expect(outcome.output.contains(text)) }
    }

    @Test func `importance doubles what an answer counts, and says so`() throws {
        let outcome = try Self.recommend(
            ["rust-vs-go", "--answer", "safety=proven", "--importance", "safety=2"])
        #expect(outcome.output.contains("Rust 8, Go 2"))
        #expect(outcome.output.contains("(counted twice)"))
    }

    @Test func `without answers the questions are listed as they are answered`() throws {
        let outcome = try Self.recommend(["rust-vs-go"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("safety=proven"))
        #expect(outcome.output.contains("domain=services"))
    }

    @Test func `a comparison has its other names here too`() throws {
        let right = try Self.recommend(["rust-vs-go"] + Self.reference)
        for slug in ["go-vs-rust", "Rust-vs-Go"] {
            #expect(try Self.recommend([slug] + Self.reference).output == right.output)
        }
    }

    @Test(arguments: [
        (["rust-vs-goo"], "did you mean rust-vs-go?"),
        (["rust-vs-go", "--answer", "saftey=proven"], "did you mean \"safety\"?"),
        (["rust-vs-go", "--answer", "safety=prooven"], "did you mean \"proven\"?"),
        (["rust-vs-go", "--answer", "safety=none-of-it"], "it has proven, edges, recoverable"),
        (["rust-vs-go", "--answer", "safety=proven", "--answer", "safety=edges"], "given twice"),
        (["rust-vs-go", "--importance", "safety=3"], "0, 1 or 2"),
    ])
    func `what is mistyped is named, with what was probably meant`(
        arguments: [String], text: String
    ) throws {
        let outcome = try Self.recommend(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("error: "))
        #expect(outcome.errors.contains(text))
    }

    @Test func `a catalog with errors is not used`() throws {
        let outcome = try Program.run("recommend", "rust-vs-go", "--catalog", "/nonexistent")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("/nonexistent:1:1: error: "))
    }
}
