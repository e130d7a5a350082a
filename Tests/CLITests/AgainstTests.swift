import Foundation
import TestSupport
import Testing

/// `check --against`: in a repository of its own, in which the catalog is a folder among others.
struct AgainstTests {
    private let folder: TemporaryFolder
    private let catalog: String
    private let file: URL

    init() throws {
        folder = try TemporaryFolder()
        catalog = folder.url.appending(path: "a site/catalog").path
        file = URL(filePath: catalog).appending(path: "comparisons/tea-vs-coffee.yaml")
        _ = try folder.place("a site/catalog")
        try FileManager.default.copyItem(atPath: Program.sample.path, toPath: catalog)
        try git("init", "--quiet")
        try commit()
    }

    private func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["git", "-c", "user.name=An editor", "-c", "user.email=editor@tea.example"] + arguments
        process.environment = [:]
        process.currentDirectoryURL = folder.url
        let outcome = try Program.run(process)
        try #require(outcome.code == 0, "\(outcome.errors)")
    }

    private func commit() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "A cup")
    }

    private func replace(_ old: String, with new: String) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    private func check(
        _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(Program.process(["check", catalog] + arguments, environment))
    }

    @Test func `a score that nobody is told of is a warning where it stands`() throws {
        try replace("score: 8", with: "score: 9")
        #expect(try check().output == "no errors, no warnings\n")
        let outcome = try check("--against", "HEAD")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("\(file.path):18:20: warning: the score of \"tea\""))
        #expect(outcome.output.hasSuffix("\nno errors, 1 warning in 1 file\n"))
        #expect(try check("--against", "HEAD", "--strict").code == 1)
    }

    @Test func `what was committed meanwhile counts like what was not`() throws {
        try replace("score: 8", with: "score: 9")
        try commit()
        #expect(try check("--against", "HEAD").output == "no errors, no warnings\n")
        #expect(try check("--against", "HEAD~1").output.contains("1 warning"))
    }

    @Test func `a comparison that is gone leaves an address that leads nowhere`() throws {
        try FileManager.default.removeItem(at: file)
        let outcome = try check("--against", "HEAD")
        #expect(outcome.output.contains("\(file.path):1:1: warning: the address"))
        #expect(outcome.output.hasSuffix("\nno errors, 1 warning in 1 file\n"))
    }

    @Test func `a new comparison and other files are nothing to compare`() throws {
        try folder.write(Array("x".utf8), to: "a site/notes.yaml")
        try FileManager.default.removeItem(atPath: "\(catalog)/comparisons/coffee-vs-water.yaml")
        try commit()
        try git("revert", "--no-edit", "HEAD")
        let outcome = try check("--against", "HEAD~1")
        #expect(outcome.output == "no errors, no warnings\n")
        #expect(outcome.errors.isEmpty)
    }

    @Test func `a version that was broken is noted, not complained of`() throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        try replace("winner: coffee", with: "winner: cofee")
        try commit()
        try text.write(to: file, atomically: true, encoding: .utf8)
        let outcome = try check("--against", "HEAD")
        #expect(outcome.code == 0)
        #expect(outcome.output == "no errors, no warnings\n")
        #expect(
            outcome.errors
                == "note: broken at HEAD, so not compared: comparisons/tea-vs-coffee.yaml\n")
    }

    @Test func `a hook's own repository is not taken for the catalog's`() throws {
        let hook = ["GIT_DIR": "/nonexistent", "GIT_INDEX_FILE": "/nonexistent"]
        let outcome = try check("--against", "HEAD", environment: hook)
        #expect(outcome.output == "no errors, no warnings\n")
    }

    @Test(arguments: ["main~99", "--help", "-v", "HEAD:a site", "$(id)"])
    func `a revision that is none is a wrong command line`(_ revision: String) throws {
        let outcome = try check("--against=\(revision)")
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("error: git knows no revision \"\(revision)\""))
    }

    @Test func `without a repository, or without git, it says so`() throws {
        let outcome = try Program.run(
            "check", Program.sample.path, "--against", "HEAD",
            environment: ["PATH": "/nonexistent"])
        #expect(outcome.code == 2)
        #expect(outcome.errors == "error: --against asks git, which is not installed\n")

        let elsewhere = try TemporaryFolder()
        try elsewhere.fill(from: Program.sample)
        let other = try Program.run("check", elsewhere.path, "--against", "HEAD")
        #expect(other.code == 2)
        #expect(other.errors.contains("not a git repository"))
    }
}
