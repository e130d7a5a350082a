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
}
