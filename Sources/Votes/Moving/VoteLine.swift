import Engine

/// One vote as a line of a file, and back. Each vote has exactly one way to be written.
///
///     rust-vs-go ⇥ 0123456789abcdef0123456789abcdef ⇥ rust ⇥ 1 ⇥ 1800000000
enum VoteLine {
    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")

    /// No line of a file is longer. The longest vote has 227 bytes.
    static let longest = 256

    /// A store counts on from the revision: there has to be room.
    static let revisions = 1...Int(Int32.max)

    /// Why a line is no vote.
    struct Malformed: Error {
        let reason: String
    }

    static func append(_ stored: StoredVote, to text: inout [UInt8]) {
        let vote = stored.vote
        text += vote.comparison.rawValue.utf8
        text.append(tab)
        Hexadecimal.append(vote.voter.bytes, to: &text)
        text.append(tab)
        text += "\(vote.choice.word)\t\(stored.revision)\t\(vote.at)\n".utf8
    }

    /// - Parameter line: without its end.
    static func vote(in line: ArraySlice<UInt8>) throws(Malformed) -> StoredVote {
        if line.last == UInt8(ascii: "\r") {
            throw Malformed(reason: "it ends like a line of Windows: copy the file as it is")
        }
        let fields = line.split(separator: tab, omittingEmptySubsequences: false)
        guard fields.count == 5 else {
            throw Malformed(reason: "a vote has 5 fields, and this line \(fields.count)")
        }
        guard let comparison = Comparison.ID(String(decoding: fields[0], as: UTF8.self)) else {
            throw Malformed(reason: "the comparison is not the name of one")
        }
        guard let bytes = Hexadecimal.bytes(of: fields[1]),
            Voter.allowedByteCounts.contains(bytes.count)
        else {
            throw Malformed(reason: "the voter is not 32 to 64 hexadecimal digits in pairs")
        }
        guard let choice = Choice(String(decoding: fields[2], as: UTF8.self)) else {
            throw Malformed(reason: "the choice can be none")
        }
        guard let revision = number(fields[3]), revisions.contains(revision) else {
            throw Malformed(
                reason: "the revision is not a number from 1 to \(revisions.upperBound)")
        }
        guard let at = number(fields[4]) else {
            throw Malformed(reason: "the time is not a whole number of seconds")
        }
        return StoredVote(
            Vote(comparison: comparison, voter: Voter(bytes), choice: choice, at: at),
            revision: revision)
    }

    /// Without `+`, leading zeros, and whatever else reads as the same number.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        let text = String(decoding: digits, as: UTF8.self)
        return Int(text).flatMap { String($0) == text ? $0 : nil }
    }
}

/// Holds a file to its order: by comparison and then by voter, each pair once.
///
/// A tab sorts before every other byte that these fields may have, so the bytes of the line up to
/// the second tab sort as the pair does, and `LC_ALL=C sort` agrees.
struct VoteOrder {
    enum Place {
        case next, same, before
    }

    private var last: ArraySlice<UInt8> = []

    /// Where a line stands to the one before. It becomes the line before.
    mutating func place(of line: ArraySlice<UInt8>) -> Place {
        var tabs = 0
        let key = line.prefix { byte in
            if byte == VoteLine.tab { tabs += 1 }
            return tabs < 2
        }
        defer { last = key }
        if last.lexicographicallyPrecedes(key) { return .next }
        return last == key ? .same : .before
    }
}
