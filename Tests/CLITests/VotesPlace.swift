import Engine
import Foundation
import TestSupport
import Votes

/// A folder with files of votes, and data folders.
struct VotesPlace {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Where something in it stands.
    subscript(path: String) -> String { folder.url.appending(path: path).path }

    func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: self[path])) }

    /// Makes `votes.tsv` with that many votes for a, up to a hundred on each comparison. The voters
    /// of a smaller file are also in a larger one.
    /// - Returns: where it stands.
    func file(of count: Int) throws -> String {
        let votes = (0..<count).map { number in
            // A comparison's name has as many digits as its number says, so they sort as numbers.
            let comparison = Comparison.ID("a-vs-\(Self.sortable(number / 100))")!
            let voter = Voter((0..<16).map { $0 == 15 ? UInt8(number % 100) : 0 })
            return StoredVote(
                Vote(comparison: comparison, voter: voter, choice: .alternative("a"), at: number),
                revision: 1)
        }
        var writer = VoteFileWriter()
        try folder.write(try writer.lines(of: votes) + writer.end(), to: "votes.tsv")
        return self["votes.tsv"]
    }

    /// 1, 2, … 9, 91, 92, … 99, 991, …
    private static func sortable(_ number: Int) -> String {
        String(repeating: "9", count: number / 8) + String(number % 8 + 1)
    }
}
