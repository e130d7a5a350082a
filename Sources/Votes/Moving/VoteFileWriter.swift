import Crypto
import Engine
import Foundation

/// Writes a file of votes as docs/votes-format.md describes it, piece by piece: any number of
/// `lines`, then `end`. What they return is to be written one after the other.
package struct VoteFileWriter {
    static let magic = Array("tradeoff-votes\t".utf8)
    static let version = 1
    static let header =
        magic + Array("\(version)\tcomparison\tvoter\tchoice\trevision\tat\n".utf8)
    /// How the last line begins. No comparison is named like that.
    static let endWord = Array("END".utf8)

    private var hash = SHA256()
    private var order = VoteOrder()
    private var hasBegun = false
    /// How many votes have been written.
    package private(set) var count = 0

    package init() {}

    /// The next votes, behind the head if they are the first.
    ///
    /// - Throws: `unavailable` if they do not come in the file's order.
    package mutating func lines(of votes: [StoredVote]) throws(VoteStoreError) -> [UInt8] {
        var text = head()
        for vote in votes {
            let start = text.endIndex
            VoteLine.append(vote, to: &text)
            guard order.place(of: text[start...]) == .next else {
                throw .unavailable("the store does not list its votes in their order")
            }
        }
        hash.update(data: text)
        count += votes.count
        return text
    }

    /// The last line: how many votes there are, and the checksum of all before it.
    package mutating func end() -> [UInt8] {
        let head = head()
        hash.update(data: head)
        return head + Self.endWord + Array("\t\(count)\t\(VoteFile.Checksum(hash))\n".utf8)
    }

    private mutating func head() -> [UInt8] {
        defer { hasBegun = true }
        return hasBegun ? [] : Self.header
    }
}

extension VoteArchive {
    /// Writes all votes as one file, a batch in memory at a time.
    ///
    /// - Parameters:
    ///   - write: takes the pieces, one after the other.
    ///   - onBatch: hears how many more votes were written.
    /// - Returns: how many votes were written.
    /// - Throws: a `VoteStoreError`, or what `write` throws.
    package func export(
        batchSize: Int = 1_000, to write: ([UInt8]) throws -> Void,
        onBatch: (Int) -> Void = { _ in }
    ) async throws -> Int {
        var writer = VoteFileWriter()
        var place: (comparison: Comparison.ID, voter: Voter)?
        while true {
            let batch = try await votes(after: place, limit: batchSize)
            guard let last = batch.last?.vote else { break }
            try write(try writer.lines(of: batch))
            onBatch(batch.count)
            place = (last.comparison, last.voter)
        }
        try write(writer.end())
        return writer.count
    }
}
