import Testing

struct AuditTests {
    @Test func `every outcome has its line, its share and its bar`() throws {
        let outcome = try Program.run("audit", "rust-vs-go", "--catalog", Program.catalog)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("108 possible answer sheets"))
        let rows = outcome.output.matches(of: /\n  (\S.*?)\s+█?.*?\s([\d.]+) %  (\d+)(?=\n)/)
        #expect(rows.count >= 6)
        #expect(rows.compactMap { Int($0.3) }.reduce(0, +) == 108)
        #expect(outcome.output.contains("Rust leads on"))
        #expect(outcome.output.contains("swing"))
    }

    @Test func `as data it counts the same sheets`() throws {
        let outcome = try Program.run(
            "audit", "go-vs-rust", "--format", "json", "--catalog", Program.catalog)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\"sheets\" : 108"))
        #expect(outcome.output.contains("\"unreachable\" : ["))
    }

    @Test func `a comparison that is not there is a wrong command line`() throws {
        let outcome = try Program.run("audit", "rust-vs-zig", "--catalog", Program.catalog)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("did you mean rust-vs-go?"))
    }

    @Test func `without a name all comparisons have their line`() throws {
        let outcome = try Program.run("audit", "--catalog", Program.catalog)
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n")
        let rust = try #require(lines.first { $0.hasPrefix("rust-vs-go ") })
        #expect(rust.contains(" 108 "))
        #expect(rust.hasSuffix("42.6 %, 49.1 %"))
        #expect(lines.count { $0.contains("-vs-") } == 19)
        let data = try Program.run("audit", "--format", "json", "--catalog", Program.catalog)
        #expect(data.output.ranges(of: "\"comparison\" :").count == 19)
    }
}
