import Foundation
import Synchronization

/// A PostgreSQL of a test's own, on a socket in a temporary folder.
///
/// Its shell watches a pipe that this process holds: however the tests end, the server is stopped and its
/// folder removed.
package final class PostgresServer: Sendable {
    /// One for all tests that change nothing but their own database, started when the first one asks.
    package static let shared = Result { try PostgresServer() }

    private let folder: String
    private let lifeline = Pipe()
    private let databases = Atomic(0)

    package init() throws {
        folder = "/tmp/tradeoff-postgres-\(UUID())"
        let programs = try Self.programs()
        let script = """
            set -e; umask 077; mkdir \(folder); cd \(folder)
            PATH=\(programs):$PATH
            initdb -D data -A trust -U postgres --no-sync >log 2>&1
            postgres -D data -k \(folder) -c listen_addresses= -c max_connections=300 >>log 2>&1 & server=$!
            cat >/dev/null; kill -QUIT $server; wait $server || true; cd /; rm -rf \(folder)
            """
        let process = Process()
        process.executableURL = URL(filePath: geteuid() == 0 ? "/usr/sbin/runuser" : "/bin/sh")
        process.arguments =
            (geteuid() == 0 ? ["-u", "postgres", "--", "/bin/sh"] : []) + ["-c", script]
        process.currentDirectoryURL = URL(filePath: "/")
        process.standardInput = lifeline
        try process.run()
        try waitUntilReady()
    }

    /// A connection string for a new, empty database.
    package func newDatabase() throws -> String {
        let number = databases.add(1, ordering: .relaxed).newValue
        try query("CREATE DATABASE test\(number)")
        return "host=\(folder) user=postgres dbname=test\(number)"
    }

    /// What `psql` prints, without its decoration.
    @discardableResult
    package func query(_ sql: String, in database: String? = nil) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: try Self.programs() + "/psql")
        process.arguments = [
            "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql,
            database ?? "host=\(folder) user=postgres dbname=postgres",
        ]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        let text = String(decoding: bytes, as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(text: text) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func waitUntilReady() throws {
        for _ in 0..<300 {
            if (try? query("SELECT 1")) == "1" { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        let log = try? String(contentsOfFile: folder + "/log", encoding: .utf8)
        throw Failure(text: "PostgreSQL did not start: \(log ?? "no log")")
    }

    /// Debian keeps them apart by version.
    private static func programs() throws -> String {
        let versions = "/usr/lib/postgresql"
        let newest = try FileManager.default.contentsOfDirectory(atPath: versions)
            .max { $0.compare($1, options: .numeric) == .orderedAscending }
        guard let newest else { throw Failure(text: "no PostgreSQL in \(versions)") }
        return "\(versions)/\(newest)/bin"
    }

    private struct Failure: Error, CustomStringConvertible {
        let text: String
        var description: String { text }
    }
}
