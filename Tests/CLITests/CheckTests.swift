import Foundation
import TestSupport
import Testing

struct CheckTests {
    @Test func `the site's own catalog has nothing to complain about`() throws {
        let outcome = try Program.run("check", Program.catalog)
        #expect(outcome.code == 0)
        #expect(outcome.output == "no errors, no warnings\n")
    }

    @Test func `findings are printed with their places, hints and a summary`() throws {
        let change = """
            replace: winner: coffee => winner: cofee
            replace: category: hot => category: hott
            ----
            """
        let folder = try CatalogCase(name: "two mistakes", text: change).catalog(
            from: Program.sample)
        let outcome = try Program.run("check", folder.path)
        #expect(outcome.code == 1)
        #expect(outcome.errors.isEmpty)
        let lines = outcome.output.split(separator: "\n")
        let errors = lines.filter { $0.contains(": error: ") }
        #expect(errors.count == 2)
        for line in errors {
            #expect(line.contains(#/^\S+/comparisons/tea-vs-coffee\.yaml:\d+:\d+: error: /#))
        }
        #expect(lines.contains { $0.hasPrefix("  hint: ") })
        #expect(lines.last == "2 errors, no warnings in 1 file")
    }

    @Test func `warnings alone are no failure`() throws {
        let change = """
            replace: points: {tea: 3, coffee: 0} => points: {tea: 1, coffee: 3}
            write: notes.txt => mine
            ----
            """
        let folder = try CatalogCase(name: "warnings", text: change).catalog(from: Program.sample)
        let outcome = try Program.run("check", folder.path)
        #expect(outcome.output.contains(": warning: "))
        #expect(outcome.code == (outcome.output.contains(": error: ") ? 1 : 0))
    }

    @Test func `the folder can come from the environment, and the command line wins`() throws {
        let variable = ["TRADEOFF_CATALOG": Program.sample.path]
        #expect(try Program.run("check", environment: variable).code == 0)
        let outcome = try Program.run("check", "/nonexistent", environment: variable)
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("/nonexistent:1:1: error: "))
    }

    /// A catalog with one warning and no error.
    private func warned() throws -> TemporaryFolder {
        try CatalogCase(name: "a warning", text: "write: alternatives/notes.txt => mine\n----")
            .catalog(from: Program.sample)
    }

    @Test func `strict makes warnings failures`() throws {
        let folder = try warned()
        #expect(try Program.run("check", folder.path).code == 0)
        #expect(try Program.run("check", "--strict", folder.path).code == 1)
        #expect(try Program.run("check", "--strict", Program.sample.path).code == 0)
    }

    private func json(_ arguments: String...) throws -> [String: Any] {
        let process = Program.process(["check"] + arguments)
        let outcome = try Program.run(process)
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(value as? [String: Any])
    }

    @Test func `as data each finding has its place, its rule and its hint`() throws {
        let folder = try warned()
        let document = try json("--format", "json", folder.path)
        let findings = try #require(document["diagnostics"] as? [[String: Any]])
        #expect(document["errors"] as? Int == 0)
        #expect(document["warnings"] as? Int == 1)
        #expect(findings.map { $0["rule"] as? String } == ["unexpected-file"])
        #expect(findings[0]["file"] as? String == "\(folder.path)/alternatives/notes.txt")
        #expect(findings[0]["severity"] as? String == "warning")
        #expect(findings[0]["hint"] as? String != nil)
    }

    @Test func `as SARIF each result has a rule of the tool and a place`() throws {
        let folder = try warned()
        let log = try json("--format", "sarif", "\(folder.path)/")
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "tradeoff")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["level"] as? String == "warning")
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        let locations = try #require(result["locations"] as? [[String: [String: Any]]])
        let place = try #require(locations.first?["physicalLocation"])
        let artifact = try #require(place["artifactLocation"] as? [String: String])
        #expect(artifact["uri"] == "file://\(folder.path)/alternatives/notes.txt")
        #expect(place["region"] as? [String: Int] == ["startLine": 1, "startColumn": 1])
    }

    @Test func `as SARIF a relative path is one below the root, and has no spaces`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.place("my site/tea: a catalog/x")
        try FileManager.default.copyItem(
            at: Program.sample, to: folder.url.appending(path: "my site/tea: a catalog/cups"))
        try folder.write([], to: "my site/tea: a catalog/cups/comparisons/{1}.yaml")
        let process = Program.process(
            ["check", "--format", "sarif", "./my site/tea: a catalog/cups/"])
        process.currentDirectoryURL = folder.url
        let output = try Program.run(process).output
        #expect(
            output.contains(
                #""uri" : "my%20site/tea%3A%20a%20catalog/cups/comparisons/%7B1%7D.yaml""#))
        #expect(output.contains(#""uriBaseId" : "%SRCROOT%""#))
        #expect(output.contains(#"the file's name is \"{{1}}\""#))
    }

    @Test func `as SARIF each rule says what it is about`() throws {
        let folder = try warned()
        let log = try json("--format", "sarif", folder.path)
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rule = try #require((driver["rules"] as? [[String: Any]])?.first)
        let description = try #require(rule["shortDescription"] as? [String: String])
        #expect(description["text"]?.hasPrefix("A file that nobody reads (.yml, notes)") == true)
    }

    @Test func `a clean catalog is an empty log, not none`() throws {
        let log = try json("--format", "sarif", Program.sample.path)
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }
}
