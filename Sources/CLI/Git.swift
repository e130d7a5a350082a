import Foundation

/// Asks the git program: without a shell, without a prompt, and not for ever.
struct Git {
    /// Where it is asked.
    let folder: String

    struct Answer {
        let succeeded: Bool
        let output: Data
        /// The first line of what it complained of.
        let complaint: String
    }

    private static let longest: TimeInterval = 60
    /// What `env` ends with if there is no such program.
    private static let notFound: Int32 = 127

    /// - Throws: a `Failure` if there is no git, or if it does not come to an end.
    func ask(_ arguments: [String], input: Data = Data()) throws -> Answer {
        // Files, not pipes: nobody then waits for somebody to empty one.
        let files = FileManager.default
        let desk = files.temporaryDirectory.appending(path: "tradeoff-git-\(UUID())")
        try files.createDirectory(at: desk, withIntermediateDirectories: false)
        defer { try? files.removeItem(at: desk) }
        let asked = desk.appending(path: "asked")
        let said = desk.appending(path: "said")
        let complained = desk.appending(path: "complained")
        try input.write(to: asked)
        for file in [said, complained] { try Data().write(to: file) }

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + arguments
        process.environment = Self.environment
        process.standardInput = try FileHandle(forReadingFrom: asked)
        process.standardOutput = try FileHandle(forWritingTo: said)
        process.standardError = try FileHandle(forWritingTo: complained)
        try process.run()
        try Self.wait(for: process)

        guard process.terminationStatus != Self.notFound else {
            throw Failure.usage("--against asks git, which is not installed")
        }
        let complaint = String(decoding: try Data(contentsOf: complained), as: UTF8.self)
        return Answer(
            succeeded: process.terminationReason == .exit && process.terminationStatus == 0,
            output: try Data(contentsOf: said),
            complaint: complaint.split(separator: "\n").first.map(String.init) ?? "")
    }

    private static func wait(for process: Process) throws {
        let end = ContinuousClock.now + .seconds(longest)
        while process.isRunning {
            guard ContinuousClock.now < end else {
                process.terminate()
                throw Failure.usage("git gave no answer within \(Int(longest)) seconds")
            }
            Thread.sleep(forTimeInterval: 0.002)
        }
    }

    /// Ours, but for what a hook is told of its own repository: the catalog may lie in another one.
    private static var environment: [String: String] {
        var variables = ProcessInfo.processInfo.environment
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            variables[name] = nil
        }
        variables["GIT_TERMINAL_PROMPT"] = "0"
        variables["GIT_OPTIONAL_LOCKS"] = "0"
        variables["LC_ALL"] = "C"
        return variables
    }
}
