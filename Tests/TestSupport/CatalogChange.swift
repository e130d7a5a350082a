import Foundation

/// One line of a case's upper half.
enum CatalogChange: Sendable {
    case replace(String, with: [UInt8], in: String)
    case write(String, [UInt8])
    case copy(String, to: String)
    case remove(String)
    case folder(String)
    case fifo(String)
    case link(String, to: String)

    /// `nil` for a line that changes nothing: a comment, an empty one, or `in: file`, which sets
    /// `file`.
    init?(_ line: String, file: inout String) throws {
        guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
        let words = line.split(separator: ": ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { throw CatalogCase.Mistake(description: "no change: \(line)") }
        let sides = words[1].split(separator: " => ", maxSplits: 1).map(String.init)
        switch (words[0], sides.count) {
        case ("in", 1):
            file = sides[0]
            return nil
        case ("replace", 2):
            let old = String(decoding: Self.bytes(sides[0]), as: UTF8.self)
            self = .replace(old, with: Self.bytes(sides[1]), in: file)
        case ("cut", 1):
            let old = String(decoding: Self.bytes(sides[0]), as: UTF8.self)
            self = .replace(old, with: [], in: file)
        case ("write", 2): self = .write(sides[0], Self.bytes(sides[1]))
        case ("copy", 2): self = .copy(sides[0], to: sides[1])
        case ("link", 2): self = .link(sides[0], to: sides[1])
        case ("remove", 1): self = .remove(sides[0])
        case ("folder", 1): self = .folder(sides[0])
        case ("fifo", 1): self = .fifo(sides[0])
        default: throw CatalogCase.Mistake(description: "unknown change: \(line)")
        }
    }

    func make(in folder: TemporaryFolder) throws {
        let files = FileManager.default
        switch self {
        case .replace(let old, let new, let file):
            let text = try Data(contentsOf: folder.url.appending(path: file))
            guard let range = text.range(of: Data(old.utf8)),
                text.range(of: Data(old.utf8), in: range.upperBound..<text.endIndex) == nil
            else {
                throw CatalogCase.Mistake(description: "\(file) does not hold exactly once: \(old)")
            }
            try folder.write(text[..<range.lowerBound] + new + text[range.upperBound...], to: file)
        case .write(let path, let bytes): try folder.write(bytes, to: path)
        case .copy(let path, let copy):
            try files.copyItem(at: folder.url.appending(path: path), to: try folder.place(copy))
        case .remove(let path): try files.removeItem(at: folder.url.appending(path: path))
        case .folder(let path):
            try files.createDirectory(
                at: try folder.place(path), withIntermediateDirectories: false)
        case .fifo(let path):
            guard mkfifo(try folder.place(path).path, 0o600) == 0 else {
                throw CatalogCase.Mistake(description: "no FIFO at \(path)")
            }
        case .link(let path, let target):
            try files.createSymbolicLink(
                atPath: try folder.place(path).path, withDestinationPath: target)
        }
    }

    /// A text with its escapes: `\n`, `\t`, `\\`, a byte `\x{80}`, a character `\u{202E}`, and
    /// `{{40*text}}`, which stands for forty times the text.
    private static func bytes(_ text: String) -> [UInt8] {
        if let repeated = text.firstMatch(of: /\{\{(\d+)\*(.*?)\}\}/) {
            let times = Int(repeated.1) ?? 0
            return bytes(String(text[..<repeated.range.lowerBound]))
                + repeatElement(bytes(String(repeated.2)), count: times).joined()
                + bytes(String(text[repeated.range.upperBound...]))
        }
        guard let escape = text.firstMatch(of: /\\(?:n|t|\\|x\{([0-9A-F]{2})\}|u\{([0-9A-F]+)\})/)
        else { return Array(text.utf8) }
        let meaning: [UInt8]
        if let byte = escape.1.flatMap({ UInt8($0, radix: 16) }) {
            meaning = [byte]
        } else if let scalar = escape.2.flatMap({ UInt32($0, radix: 16) }).flatMap(
            Unicode.Scalar.init)
        {
            meaning = Array(String(Character(scalar)).utf8)
        } else {
            let short: [Substring: UInt8] = ["\\n": 0x0A, "\\t": 0x09, "\\\\": 0x5C]
            meaning = short[escape.0].map { [$0] } ?? []
        }
        return Array(text[..<escape.range.lowerBound].utf8) + meaning
            + bytes(String(text[escape.range.upperBound...]))
    }
}
