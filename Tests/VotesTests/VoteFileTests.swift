import Engine
import Foundation
import TestSupport
import Testing
import Votes

/// The format of docs/votes-format.md.
struct VoteFileTests {
    @Test func `a file is its head, a line for each vote, and its end`() throws {
        let zeros = [UInt8](repeating: 0, count: 16)
        let votes = [
            Vote(comparison: "rust-vs-go", voter: Voter(zeros), choice: .go, at: 1_800_000_000),
            Vote(comparison: "rust-vs-go", voter: Voter(zeros + [0xFF]), choice: .depends, at: -7),
        ]
        let file = try zip(votes, [1, 12]).map(StoredVote.init).file()
        #expect(String(decoding: file, as: UTF8.self) == SoundVoteFile.text)
        let (count, checksum) = try withVoteFile(file) { path in
            let file = try VoteFile(at: path)
            return (file.count, file.checksum.hexadecimal)
        }
        #expect(count == 2)
        #expect(checksum == SoundVoteFile.checksum)
    }

    @Test(arguments: DamagedVoteFile.all)
    func `a file that is not sound is refused at the line where it is not`(
        _ damaged: DamagedVoteFile
    ) throws {
        let error = #expect(throws: VoteFileError.self) {
            try withVoteFile(Array(damaged.text.utf8)) { try VoteFile(at: $0) }
        }
        #expect(error?.line == damaged.line)
        let reason = error?.reason ?? ""
        #expect(reason.contains(damaged.reason))
    }

    @Test func `no single byte can be changed, removed or doubled unnoticed`() throws {
        let sound = Array(SoundVoteFile.text.utf8)
        for index in sound.indices {
            var changed = sound
            changed[index] ^= 1
            var removed = sound
            removed.remove(at: index)
            var doubled = sound
            doubled.insert(sound[index], at: index)
            for bytes in [changed, removed, doubled, Array(sound[..<index])] {
                #expect(throws: VoteFileError.self, "byte \(index)") {
                    try withVoteFile(bytes) { try VoteFile(at: $0) }
                }
            }
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() throws {
        let bytes = Array(SoundVoteFile.head.utf8) + [0xFF, 0xFE] + Array(SoundVoteFile.first.utf8)
        let error = #expect(throws: VoteFileError.self) {
            try withVoteFile(bytes) { try VoteFile(at: $0) }
        }
        #expect(error?.line == 2)
    }

    @Test func `what is not a file on a disk is refused with what to do`() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.url.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [folder.path, pipe, "/dev/null"] {
            let error = #expect(throws: VoteFileError.self) { try VoteFile(at: path) }
            #expect(error?.line == nil)
            #expect(error?.reason.contains("not a regular file") == true)
        }
        let error = #expect(throws: VoteFileError.self) {
            try VoteFile(at: folder.url.appending(path: "missing").path)
        }
        #expect(error?.reason.contains("No such file") == true)
    }

    @Test func `lines are found wherever the pieces end in which a file is read`() throws {
        var random = SeededGenerator(seed: 11)
        let votes = StoredVote.random(count: 9_000, &random)
        let bytes = try votes.file()
        try #require(bytes.count > 2 * (1 << 18))
        var checked = 0
        let count = try withVoteFile(bytes) { path in
            try VoteFile(
                at: path,
                onProgress: { more, size in
                    checked += more
                    #expect(size == bytes.count)
                }
            ).count
        }
        #expect(count == votes.count)
        #expect(checked == bytes.count)
    }
}
