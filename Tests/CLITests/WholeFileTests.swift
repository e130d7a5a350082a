import Foundation
import TestSupport
import Testing

@testable import CLI

/// How `votes export` leaves its file.
struct WholeFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { folder.url.appending(path: "file").path }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }

    @Test(arguments: [false, true])
    func `it is there when it is finished, and for its owner alone`(overwriting: Bool) throws {
        let file = try WholeFile(at: path, overwriting: overwriting)
        try file.write(Array("one ".utf8))
        try file.write(Array("two".utf8))
        #expect(!FileManager.default.fileExists(atPath: path))
        try file.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "one two")
        #expect(try names() == ["file"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `it is discarded without a trace`() throws {
        let file = try WholeFile(at: path, overwriting: false)
        try file.write(Array("half".utf8))
        file.discard()
        #expect(try names().isEmpty)
    }

    @Test func `what is there stays, unless it is to be overwritten`() throws {
        try folder.write(Array("old".utf8), to: "file")
        #expect(throws: WholeFile.AlreadyThere.self) {
            try WholeFile(at: path, overwriting: false)
        }
        let file = try WholeFile(at: path, overwriting: true)
        try file.write(Array("new".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        try file.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
        #expect(try names() == ["file"])
    }

    @Test func `what has come meanwhile stays`() throws {
        let file = try WholeFile(at: path, overwriting: false)
        try file.write(Array("new".utf8))
        try folder.write(Array("meanwhile".utf8), to: "file")
        #expect(throws: WholeFile.AlreadyThere.self) { try file.finish() }
        file.discard()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "meanwhile")
        #expect(try names() == ["file"])
    }

    @Test func `neither a folder, a link nor a device is overwritten`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: "nowhere")
        for path in [path, folder.path, "/dev/null"] {
            #expect(throws: WholeFile.AlreadyThere.self) {
                try WholeFile(at: path, overwriting: true)
            }
        }
    }

    @Test func `a place that cannot be written is a failure`() throws {
        let error = #expect(throws: NewFile.Failure.self) {
            try WholeFile(at: "\(folder.path)/missing/file", overwriting: false)
        }
        #expect(error?.reason == "No such file or directory")
    }
}
