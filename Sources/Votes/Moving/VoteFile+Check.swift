import Crypto
import Foundation

extension VoteFile {
    /// Reads all of it, and stores nothing.
    static func check(
        _ file: ReadableFile, _ onProgress: (Int, Int) -> Void
    ) throws(VoteFileError) -> (count: Int, checksum: Checksum) {
        var lines = LineReader(file)
        var hash = SHA256()
        var order = VoteOrder()
        var count = 0
        hash.update(data: try head(of: file, &lines))
        var read = 0
        while let line = try lines.next() {
            if read < lines.offset {
                onProgress(lines.offset - read, file.size)
                read = lines.offset
            }
            if line.starts(with: VoteFileWriter.endWord) {
                let checksum = Checksum(hash)
                try checkEnd(line, count: count, checksum: checksum, line: lines.number)
                try expectNothing(after: &lines)
                return (count, checksum)
            }
            _ = try vote(in: line, number: lines.number)
            switch order.place(of: line) {
            case .next: break
            case .same:
                throw VoteFileError(
                    line: lines.number, "it is a second vote of the voter of the line before")
            case .before:
                throw VoteFileError(
                    line: lines.number, "it sorts before the line before: the order was changed")
            }
            hash.update(data: line)
            count += 1
        }
        throw VoteFileError(
            line: lines.number + 1, "the file ends without its last line: it is not complete")
    }

    /// The first line, if it is one that this program can go on from.
    private static func head(
        of file: ReadableFile, _ lines: inout LineReader
    ) throws(VoteFileError) -> ArraySlice<UInt8> {
        let magic = VoteFileWriter.magic
        guard try file.read(magic.count, at: 0) == magic else {
            throw VoteFileError(line: 1, "this is not a file of votes")
        }
        guard let line = try lines.next() else {
            throw VoteFileError(line: 1, "the file ends here: it is not complete")
        }
        guard line.elementsEqual(VoteFileWriter.header) else {
            let version = VoteLine.number(
                line.dropFirst(magic.count).prefix { $0 != VoteLine.tab && $0 != VoteLine.newline })
            throw VoteFileError(
                line: 1,
                (version ?? 0) > VoteFileWriter.version
                    ? "it was written by a newer tradeoff: update this one"
                    : "the first line of a file of votes reads differently")
        }
        return line
    }

    private static func checkEnd(
        _ line: ArraySlice<UInt8>, count: Int, checksum: Checksum, line number: Int
    ) throws(VoteFileError) {
        let fields = line.dropLast().split(
            separator: VoteLine.tab, omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].elementsEqual(VoteFileWriter.endWord),
            let told = VoteLine.number(fields[1])
        else {
            throw VoteFileError(
                line: number, "the last line of a file of votes reads differently")
        }
        guard told == count else {
            throw VoteFileError(
                line: number, "there should be \(told) votes above, and there are \(count)")
        }
        guard fields[2].elementsEqual(checksum.hexadecimal.utf8) else {
            throw VoteFileError(
                line: number, "the checksum is of something else: the file was changed or damaged")
        }
    }

    private static func expectNothing(after lines: inout LineReader) throws(VoteFileError) {
        let end = lines.number
        let next: ArraySlice<UInt8>?
        do { next = try lines.next() } catch { next = [] }
        guard next == nil else {
            throw VoteFileError(line: end + 1, "something follows the last line")
        }
    }

    static func vote(
        in line: ArraySlice<UInt8>, number: Int
    ) throws(VoteFileError) -> StoredVote {
        do {
            return try VoteLine.vote(in: line.dropLast())
        } catch {
            throw VoteFileError(line: number, error.reason)
        }
    }
}
