/// The lines of a file, a piece of it in memory at a time.
struct LineReader {
    private static let pieceSize = 1 << 18

    private let file: ReadableFile
    private var piece: ArraySlice<UInt8> = []
    /// How much of the file has been read into pieces.
    private(set) var offset = 0
    /// Of the line that was returned last, from 1.
    private(set) var number = 0

    init(_ file: ReadableFile) {
        self.file = file
    }

    /// The next line, its end included; `nil` after the last.
    ///
    /// - Throws: if the line is too long to be one of a file of votes, or has no end.
    mutating func next() throws(VoteFileError) -> ArraySlice<UInt8>? {
        if let line = take() { return line }
        let more = try file.read(Self.pieceSize, at: offset)
        offset += more.count
        piece = piece + more
        if let line = take() { return line }
        if piece.isEmpty { return nil }
        throw VoteFileError(
            line: number + 1,
            piece.count > VoteLine.longest
                ? "it is longer than any line of such a file"
                : "the file ends within this line: it is not complete")
    }

    private mutating func take() -> ArraySlice<UInt8>? {
        let limit = piece.prefix(VoteLine.longest)
        guard let end = limit.firstIndex(of: VoteLine.newline) else { return nil }
        defer { piece = piece[(end + 1)...] }
        number += 1
        return piece[...end]
    }
}
