import Crypto
import Foundation
import TestSupport
import Testing
@testable import Server

struct VoteKeysTests {
    static let key = String(repeating: "A", count: 43)
    static let voters = "voters:\(key)"

    @Test func `a fresh file has a signing key and the voters' key`() throws {
        let text = VoteKeys.freshFile()
        let keys = try VoteKeys(text)
        #expect(keys.signing.map(\.id) == ["k1"])
        #expect(text.hasSuffix("\n"))
        #expect(VoteKeys.freshFile() != text)
    }

    @Test func `the first key signs, and every secret serves one purpose`() throws {
        let keys = try VoteKeys("# new\nk2:\(Self.key)\n\nk1:\(Self.key)\n\(Self.voters)\n")
        #expect(keys.signing.map(\.id) == ["k2", "k1"])
        #expect(keys.signing[0].key == keys.signing[1].key)
        #expect(keys.signing[0].key != keys.voters)
        #expect(keys.challenges != keys.voters)
        #expect(keys.challenges != keys.signing[0].key)
        #expect(keys.voters != SymmetricKey(data: Array(repeating: UInt8(0), count: 32)))
    }

    @Test(arguments: [
        ("", "no line \"voters"), (voters, "no signing key"), ("k1:\(key)", "no line \"voters"),
        ("k1\n\(voters)", "line 1"), ("\(voters)\nk1:AAAA", "line 2"),
        ("# ok\nk1:\(key)=\n", "line 2"),
        ("k 1:\(key)", "line 1"), ("K1:\(key)", "line 1"), (":\(key)", "line 1"),
        ("k1:\(key)\nk1:\(key)\n\(voters)", "line 2"),
        ("\(voters)\n\(voters)\nk1:\(key)", "line 2"),
        ("abcdefghijklmnopq:\(key)", "line 1"), ("k1:\(key) \n\(voters)", "line 1"),
        ("k1:\(key)\r\n\(voters)", "line 1"),
    ])
    func `a malformed file is refused, and named by its line`(text: String, reason: String) {
        let error = #expect(throws: VoteKeys.Malformed.self) { try VoteKeys(text) }
        #expect(error?.description.contains(reason) == true)
        #expect(error?.description.contains("AAA") == false)
    }

    @Test func `the first start makes a file for its owner alone, the next ones read it`() throws {
        let folder = try TemporaryFolder()
        let (first, warning) = try VoteKeyFile.keys(in: folder.url)
        #expect(warning == nil)
        let path = folder.url.appendingPathComponent("vote.key").path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        let (second, _) = try VoteKeyFile.keys(in: folder.url)
        #expect(first.voters == second.voters)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["vote.key"])
    }

    @Test func `servers that start at once get the same keys`() async throws {
        let folder = try TemporaryFolder()
        let keys = try await withThrowingTaskGroup(of: SymmetricKey.self) { group in
            for _ in 0..<20 {
                group.addTask { try VoteKeyFile.keys(in: folder.url).keys.voters }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(keys.allSatisfy { $0 == keys[0] })
    }

    @Test func `a file that others can read is used, with a warning`() throws {
        let folder = try TemporaryFolder()
        _ = try VoteKeyFile.keys(in: folder.url)
        let path = folder.url.appendingPathComponent("vote.key").path
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(try VoteKeyFile.keys(in: folder.url).warning?.contains("chmod 600") == true)
    }

    @Test(arguments: [(0o600, false), (0o640, false), (0o644, true), (0o604, true)])
    func `a file that is given is read, with a warning if it is everybody's`(
        permissions: Int, isWarned: Bool
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("k7:\(Self.key)\n\(Self.voters)\n".utf8), to: "mounted")
        let path = folder.url.appendingPathComponent("mounted").path
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        let link = folder.url.appendingPathComponent("link").path
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: "mounted")
        for path in [path, link] {
            let (keys, warning) = try VoteKeyFile.keys(at: path)
            #expect(keys.signing.map(\.id) == ["k7"])
            #expect((warning?.contains("read by everybody") ?? false) == isWarned)
        }
    }

    @Test(arguments: ["missing", "missing/vote.key", "folder", "dangling", "empty"])
    func `a file that is given and cannot be read is named, and not made`(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "empty")
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("folder"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appendingPathComponent("dangling").path,
            withDestinationPath: "missing")
        let path = folder.url.appendingPathComponent(name).path
        let error = #expect(throws: VoteKeyFile.Unusable.self) { try VoteKeyFile.keys(at: path) }
        #expect(error?.description.hasPrefix("\(path): ") == true)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.sorted() == ["dangling", "empty", "folder"])
    }

    @Test func `a broken file is named, and left as it is`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("k1:short\n".utf8), to: "vote.key")
        let error = #expect(throws: VoteKeyFile.Unusable.self) {
            try VoteKeyFile.keys(in: folder.url)
        }
        #expect(error?.description.contains("vote.key: line 1") == true)
        let text = try String(
            contentsOf: folder.url.appendingPathComponent("vote.key"), encoding: .utf8)
        #expect(text == "k1:short\n")
    }

    @Test func `a folder that is not there is named`() throws {
        let folder = try TemporaryFolder()
        let missing = folder.url.appendingPathComponent("missing")
        let error = #expect(throws: VoteKeyFile.Unusable.self) {
            try VoteKeyFile.keys(in: missing)
        }
        #expect(error?.description.contains("missing/vote.key") == true)
    }
}
