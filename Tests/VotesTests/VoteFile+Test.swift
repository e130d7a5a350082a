import Engine
import Foundation
import TestSupport
import Testing
import Votes

extension VoteFile.Checksum {
    /// Two files that are not the same.
    static let one = checksum(of: [])
    static let other = checksum(of: [StoredVote(.by(1, for: .go), revision: 1)])

    private static func checksum(of votes: [StoredVote]) -> Self {
        do {
            return try withVoteFile(votes.file()) { try VoteFile(at: $0).checksum }
        } catch {
            preconditionFailure("a sound file of votes is refused: \(error)")
        }
    }
}

extension [StoredVote] {
    /// These votes, which are in order, as a file.
    func file() throws -> [UInt8] {
        var writer = VoteFileWriter()
        return try writer.lines(of: self) + writer.end()
    }
}

/// A file that is there meanwhile.
func withVoteFile<Value>(_ bytes: [UInt8], _ body: (String) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "votes.tsv")
    return try body(folder.url.appending(path: "votes.tsv").path)
}

extension VoteArchive {
    /// All its votes as a file.
    func exported(batchSize: Int = 1_000) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try await export(batchSize: batchSize, to: { bytes += $0 })
        return bytes
    }

    /// Imports a file, as far as it has not been.
    func take(_ bytes: [UInt8], batchSize: Int = 1_000) async throws {
        let file = try withVoteFile(bytes) { try VoteFile(at: $0) }
        try await restore(
            file, after: try await importedCount(of: file.checksum), batchSize: batchSize)
    }
}
