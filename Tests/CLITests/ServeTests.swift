import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite(.serialized)
struct ServeTests {
    /// A server that was started and has said where it listens.
    private final class Running {
        let process: Process
        let line: String
        private let output = Pipe()

        init(_ arguments: [String], environment: [String: String] = [:]) throws {
            process = Program.process(
                ["serve", "--catalog", Program.catalog] + arguments, environment)
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        }

        var address: URL? {
            line.firstMatch(of: /listening on (http\S+)/).flatMap { URL(string: String($0.1)) }
        }

        func stop(_ signal: Int32 = SIGTERM) -> Int32 {
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            return process.terminationStatus
        }

        deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `it says where it listens once it does, and stops when told to`(signal: Int32) throws {
        let data = try TemporaryFolder()
        let server = try Running(["--data", data.path, "--port", "0"])
        let address = try #require(server.address)
        #expect(server.line == "Tradeoff is listening on \(address.absoluteString)\n")
        let page = try Data(contentsOf: address.appending(path: "compare/rust-vs-go"))
        #expect(String(decoding: page, as: UTF8.self).contains("Rust vs Go"))
        #expect(server.stop(signal) == 0)
    }

    @Test func `settings come from the environment unless the command line says otherwise`() throws
    {
        let data = try TemporaryFolder()
        let environment = [
            "TRADEOFF_DATA": data.url.appending(path: "deep/down").path, "TRADEOFF_PORT": "1",
            "TRADEOFF_HOST": "::1",
        ]
        let server = try Running(["--port", "0"], environment: environment)
        #expect(server.line.hasPrefix("Tradeoff is listening on http://[::1]:"))
        #expect(server.stop() == 0)
        #expect(
            FileManager.default.fileExists(
                atPath: data.url.appending(path: "deep/down/vote.key").path))
    }

    @Test func `a port that is taken is named`() throws {
        let data = try TemporaryFolder()
        let other = try TemporaryFolder()
        let server = try Running(["--data", data.path, "--port", "0"])
        let port = try #require(server.address?.port)
        let outcome = try Program.run(
            "serve", "--catalog", Program.catalog, "--data", other.path, "--port", "\(port)")
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("error: port \(port) of 127.0.0.1 is in use already"))
        #expect(server.stop() == 0)
    }

    @Test func `two servers do not share a data folder`() throws {
        let data = try TemporaryFolder()
        let server = try Running(["--data", data.path, "--port", "0"])
        #expect(server.address != nil)
        let outcome = try Program.run(
            "serve", "--catalog", Program.catalog, "--data", data.path, "--port", "0")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("in use"))
        #expect(server.stop() == 0)
    }

    @Test func `a catalog with errors is not served`() throws {
        let data = try TemporaryFolder()
        let change = "replace: winner: coffee => winner: cofee\n----"
        let folder = try CatalogCase(name: "broken", text: change).catalog(from: Program.sample)
        let outcome = try Program.run(
            "serve", "--catalog", folder.path, "--data", data.path, "--port", "0")
        #expect(outcome.code == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("tea-vs-coffee.yaml:"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: data.path).isEmpty)
    }

    @Test func `a broken key file is named, and nothing is served`() throws {
        let data = try TemporaryFolder()
        try data.write(Array("k1:short\n".utf8), to: "vote.key")
        let outcome = try Program.run(
            "serve", "--catalog", Program.catalog, "--data", data.path, "--port", "0")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("vote.key: line 1"))
    }

    @Test(arguments: [true, false])
    func `the keys may be kept elsewhere, and are never made there`(isOption: Bool) throws {
        let data = try TemporaryFolder()
        let keys = try TemporaryFolder()
        let key = String(repeating: "A", count: 43)
        try keys.write(Array("k1:\(key)\nvoters:\(key)\n".utf8), to: "given")
        func given(_ name: String) -> (arguments: [String], environment: [String: String]) {
            let path = keys.url.appending(path: name).path
            let arguments = ["--data", data.path, "--port", "0"]
            return isOption
                ? (
                    arguments + ["--vote-key-file", path],
                    ["TRADEOFF_VOTE_KEY_FILE": "/nowhere/else"]
                ) : (arguments, ["TRADEOFF_VOTE_KEY_FILE": path])
        }
        let server = try Running(given("given").arguments, environment: given("given").environment)
        #expect(server.address != nil)
        #expect(server.stop() == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(data.path)/vote.key"))

        let missing = given("missing")
        let outcome = try Program.run(
            Program.process(
                ["serve", "--catalog", Program.catalog] + missing.arguments, missing.environment))
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("missing: there is no such key file"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: keys.path) == ["given"])
    }

    @Test func `a data folder that cannot be made is named`() throws {
        let data = try TemporaryFolder()
        try data.write([], to: "file")
        let outcome = try Program.run(
            "serve", "--catalog", Program.catalog, "--data", "\(data.path)/file", "--port", "0")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("\(data.path)/file"))
    }
}
