import Foundation
import Testing

/// The built program, run as a user does.
enum Program {
    struct Outcome {
        let output: String
        let errors: String
        let code: Int32

        /// What an import that was killed had left in, if it was killed halfway.
        var thousandsDone: Int? {
            output.firstMatch(of: /going on after the first (\d+),000 votes/).flatMap { Int($0.1) }
        }
    }

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The real content.
    static let catalog = root.appending(path: "catalog").path

    /// A small valid catalog: Tea vs Coffee, Coffee vs Water.
    static let sample = root.appending(path: "Tests/CatalogTests/Cases/base")

    /// Beside the tests, where every build puts it.
    static let executable = (Bundle.main.executableURL ?? root)
        .deletingLastPathComponent().appending(path: "tradeoff")

    /// Runs it to its end, with nothing in the environment but `environment`.
    static func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(process(arguments, environment))
    }

    static func run(_ process: Process) throws -> Outcome {
        let output = Pipe()
        let errors = Pipe()
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: said, as: UTF8.self),
            errors: String(decoding: complained, as: UTF8.self), code: process.terminationStatus)
    }

    /// Runs it silently until it `isTime`, and then kills it as a power cut would.
    /// - Returns: whether it was still running then.
    static func isKilled(_ process: Process, when isTime: () throws -> Bool) throws -> Bool {
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, try !isTime() { usleep(500) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// Tries until `attempt` came in time: on a busy machine a moment may be over before it is looked at.
    static func untilInTime(_ attempt: () throws -> Bool) throws {
        for _ in 1...10 where try attempt() { return }
        Issue.record("always too late")
    }

    static func process(_ arguments: [String], _ environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        return process
    }
}
