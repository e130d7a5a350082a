/// A file of two votes, written down by hand. `sha256sum` made the checksum.
enum SoundVoteFile {
    static let head = "tradeoff-votes\t1\tcomparison\tvoter\tchoice\trevision\tat\n"
    static let zeros = String(repeating: "0", count: 32)
    static let first = "rust-vs-go\t\(zeros)\tgo\t1\t1800000000\n"
    static let second = "rust-vs-go\t\(zeros)ff\tdepends\t12\t-7\n"
    static let checksum = "6a2cd5871d339070d293566f24cae9190ab7cd8b7ae95bfbe79797e6ed283eeb"
    static let text = head + first + second + "END\t2\t\(checksum)\n"
}

/// What may have become of it, and where that is noticed.
struct DamagedVoteFile: Sendable {
    let text: String
    let line: Int
    let reason: String

    private init(_ text: String, _ line: Int, _ reason: String) {
        (self.text, self.line, self.reason) = (text, line, reason)
    }

    /// The file with something else in it.
    private init(_ old: String, becomes new: String, _ line: Int, _ reason: String) {
        self.init(SoundVoteFile.text.replacing(old, with: new), line, reason)
    }

    static let all = foreign + incomplete + disordered + altered + malformed

    private static let sound = SoundVoteFile.text
    private static let head = SoundVoteFile.head
    private static let zeros = SoundVoteFile.zeros
    private static let first = SoundVoteFile.first
    private static let second = SoundVoteFile.second
    private static let checksum = SoundVoteFile.checksum

    private static let foreign: [Self] = [
        Self("", 1, "not a file of votes"),
        Self("comparison,voter\n", 1, "not a file of votes"),
        Self("\u{FEFF}" + sound, 1, "not a file of votes"),
        Self(String(repeating: "x", count: 100_000), 1, "not a file of votes"),
        Self("votes\t1", becomes: "votes\t2", 1, "newer tradeoff"),
        Self("votes\t1", becomes: "votes\t01", 1, "reads differently"),
        Self("revision\tat", becomes: "at\trevision", 1, "reads differently"),
        Self("\n", becomes: "\r\n", 1, "reads differently"),
    ]

    private static let incomplete: [Self] = [
        Self(String(head.dropLast()), 1, "ends within this line"),
        Self(head, 2, "without its last line"),
        Self(head + first, 3, "without its last line"),
        Self(head + first + "rust-vs-g", 3, "ends within this line"),
        Self(String(sound.dropLast()), 4, "ends within this line"),
        Self(String(sound.dropLast(9)), 4, "ends within this line"),
        Self(sound + "\n", 5, "something follows"),
        Self(sound + sound, 5, "something follows"),
        Self(sound + "x", 5, "something follows"),
    ]

    private static let disordered: [Self] = [
        Self(head + second + first, 3, "the order was changed"),
        Self(head + first + first, 3, "a second vote of the voter"),
        Self(
            head + first + first.replacing("\tgo\t", with: "\trust\t"), 3, "a second vote"),
    ]

    private static let altered: [Self] = [
        Self(second, becomes: "", 3, "there should be 2 votes above, and there are 1"),
        Self("\tgo\t", becomes: "\trust\t", 4, "changed or damaged"),
        Self("1800000000", becomes: "1800000001", 4, "changed or damaged"),
        Self("END\t2", becomes: "END\t3", 4, "there should be 3 votes"),
        Self("END\t2", becomes: "END\ttwo", 4, "reads differently"),
        Self("END\t2\t", becomes: "END\t2\t\t", 4, "reads differently"),
        Self(checksum, becomes: checksum.uppercased(), 4, "changed or damaged"),
    ]

    private static let malformed: [Self] = [
        Self(head + "\n", 2, "this line 1"),
        Self("\tgo", becomes: "", 2, "this line 4"),
        Self("0000\n", becomes: "0000\t\n", 2, "this line 6"),
        Self("0000\n", becomes: "0000\r\n", 2, "Windows"),
        Self("rust-vs-go", becomes: "Rust vs Go", 2, "the comparison"),
        Self("rust-vs-go", becomes: "rust--go", 2, "the comparison"),
        Self("rust-vs-go", becomes: "", 2, "the comparison"),
        Self(zeros, becomes: String(zeros.dropLast(2)), 2, "the voter"),
        Self(zeros, becomes: zeros + "0", 2, "the voter"),
        Self(zeros, becomes: zeros + zeros + "00", 2, "the voter"),
        Self("00\tgo", becomes: "0G\tgo", 2, "the voter"),
        Self("00\tgo", becomes: "0A\tgo", 2, "the voter"),
        Self("\tgo\t", becomes: "\tGo\t", 2, "the choice"),
        Self("\tgo\t", becomes: "\t\t", 2, "the choice"),
        Self("go\t1\t", becomes: "go\t0\t", 2, "the revision"),
        Self("go\t1\t", becomes: "go\t01\t", 2, "the revision"),
        Self("go\t1\t", becomes: "go\t2147483648\t", 2, "the revision"),
        Self("180", becomes: "+180", 2, "the time"),
        Self("1800000000", becomes: "1.8e9", 2, "the time"),
        Self("1800000000", becomes: "9223372036854775808", 2, "the time"),
        Self("1800000000", becomes: String(repeating: "9", count: 300), 2, "longer"),
    ]
}
