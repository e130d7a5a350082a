import Foundation
import TestSupport
import Testing

struct NewTests {
    private func catalog() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.fill(from: Program.sample)
        return folder
    }

    @Test func `a new comparison can be checked, audited and served at once`() throws {
        let folder = try catalog()
        let outcome = try Program.run(
            "new", "milk-vs-juice", "--category", "hot", "--catalog", folder.path)
        #expect(outcome.code == 0)
        for file in ["alternatives/milk", "alternatives/juice", "comparisons/milk-vs-juice"] {
            #expect(outcome.output.contains("wrote \(folder.path)/\(file).yaml"))
        }
        #expect(outcome.output.contains("guessed \"Milk\", \"Juice\" from the ids"))
        let check = try Program.run("check", folder.path)
        #expect(check.code == 0)
        #expect(check.output.contains("is still to be written"))
        #expect(try Program.run("audit", "juice-vs-milk", "--catalog", folder.path).code == 0)
    }

    @Test func `nothing is overwritten, and nothing half-written is left`() throws {
        let folder = try catalog()
        try folder.write("mine".utf8, to: "comparisons/milk-vs-juice.yaml.txt")
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "comparisons/milk-vs-juice.yaml"),
            withIntermediateDirectories: false)
        let outcome = try Program.run(
            "new", "milk-vs-juice", "--category", "hot", "--catalog", folder.path)
        #expect(outcome.code != 0)
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/alternatives/milk.yaml"))
    }

    @Test func `a full disk leaves nothing behind`() throws {
        let folder = try catalog()
        // No file may grow beyond a block, and the process is told so rather than ended.
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"", Program.executable.path, "new",
            "milk-vs-juice", "--category", "hot", "--catalog", folder.path,
        ]
        let outcome = try Program.run(process)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("nothing was kept"))
        let files = try ["alternatives", "comparisons"].flatMap {
            try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\($0)")
        }
        #expect(files.allSatisfy { !$0.contains("milk") && !$0.contains("juice") })
    }

    @Test func `a comparison that is there is a wrong command line`() throws {
        let outcome = try Program.run("new", "coffee-vs-tea", "--catalog", Program.sample.path)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("comparisons/tea-vs-coffee.yaml"))
    }
}
