import Foundation
import Testing

/// The project's own files, as the tests of this target read them.
enum Project {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All Swift files of the program.
    static let sources = files(below: "Sources").filter { $0.path.hasSuffix(".swift") }

    /// What is written for people: the documents at the top and those in `docs/`.
    static let documents = (names(in: "") + names(in: "docs").map { "docs/\($0)" })
        .filter { $0.hasSuffix(".md") }.sorted().compactMap(TextFile.init)

    /// The names of what is in a folder, without hidden ones.
    static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: path(folder))
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// All text files below a folder. Follows symbolic links, skips hidden folders and files.
    static func files(below folder: String) -> [TextFile] {
        names(in: folder).flatMap { name -> [TextFile] in
            let inside = folder.isEmpty ? name : "\(folder)/\(name)"
            return isFolder(inside) ? files(below: inside) : [TextFile(inside)].compactMap(\.self)
        }
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: self.path(path))
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
            atPath: self.path(path), isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }

    static func path(_ inside: String) -> String { root.appending(path: inside).path }
}

/// A file with its lines, and where it is.
struct TextFile: CustomTestStringConvertible {
    /// From the project's root: `Sources/Engine/Model/Quiz.swift`.
    let path: String
    let lines: [String]

    /// `nil` if the file is missing or not UTF-8.
    init?(_ path: String) {
        guard let text = try? String(contentsOfFile: Project.path(path), encoding: .utf8) else {
            return nil
        }
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// `Engine` for a file in `Sources/Engine`.
    var target: String { String(path.split(separator: "/")[1]) }

    var testDescription: String { path }
}
