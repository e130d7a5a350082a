/// A file of votes, read once from its first byte to its last and found sound: in the format of
/// docs/votes-format.md, complete, in order, each vote once, and of the checksum that it names.
package final class VoteFile: Sendable {
    /// How many votes it has.
    package let count: Int
    package let checksum: Checksum
    private let file: ReadableFile

    /// Reads the file and keeps it open.
    ///
    /// - Parameter onProgress: hears how many more bytes have been checked, of how many.
    /// - Throws: at the first line that is wrong.
    package init(
        at path: String, onProgress: (_ more: Int, _ size: Int) -> Void = { _, _ in }
    ) throws(VoteFileError) {
        file = try ReadableFile(at: path)
        (count, checksum) = try Self.check(file, onProgress)
    }

    /// Hands on the votes after the first `done`, in order, `size` at a time. The last batch may be
    /// smaller.
    func forEachBatch(
        of size: Int, after done: Int, _ body: ([StoredVote]) async throws -> Void
    ) async throws {
        var lines = LineReader(file)
        for _ in 0...done { _ = try lines.next() }
        var rest = count - done
        while rest > 0 {
            var batch: [StoredVote] = []
            while batch.count < min(size, rest), let line = try lines.next() {
                batch.append(try Self.vote(in: line, number: lines.number))
            }
            // Only now: what was read before may have been written before.
            try file.checkUnchanged()
            try await body(batch)
            rest -= batch.count
        }
    }
}
