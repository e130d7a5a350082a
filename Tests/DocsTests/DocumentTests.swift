import Foundation
import Testing

@Suite struct DocumentTests {
    @Test(arguments: ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", ".ci/run"])
    func `what a visitor of the repository looks for is there`(_ path: String) {
        #expect(Project.exists(path), "\(path) is missing")
    }

    @Test func `the README is short and names the two commands`() throws {
        let readme = try #require(TextFile("README.md"))
        #expect(readme.lines.count - 1 <= 120)
        for command in ["make serve", "make test"] {
            #expect(!readme.findings(of: command).isEmpty, "README.md names no `\(command)`")
        }
    }

    @Test(arguments: Project.documents)
    func `a link in a document leads to a file and a heading that are there`(_ document: TextFile) {
        for link in document.links where !link.isExternal {
            let target = link.file.isEmpty ? document.path : link.path
            guard Project.exists(target) else {
                Issue.record("\(link.place): there is no \(target)")
                continue
            }
            guard let fragment = link.fragment, let file = TextFile(target) else { continue }
            #expect(
                file.headingNames.contains(fragment),
                "\(link.place): \(target) has no heading #\(fragment)")
        }
    }

    @Test func `no file knows the machine on which it was written`() {
        let ours = ["work", "root", "home", "farm"].joined(separator: "|")
        let beside = ["\\.\\.", "shared"].joined(separator: "/")
        let files = Project.names(in: "").filter { $0 != "data" }.flatMap { name in
            Project.isFolder(name)
                ? Project.files(below: name) : [TextFile(name)].compactMap(\.self)
        }
        #expect(files.count > Project.sources.count)
        expectNone(
            files.filter { !$0.path.hasPrefix("browser/artifacts/") }
                .flatMap { $0.findings(of: "(^|[\\s\"'`(=:])/(\(ours))/|\(beside)") },
            because: "This path is of one machine, or outside the project.")
    }
}

/// `[text](file#fragment)` in a document.
private struct DocumentLink {
    let place: String
    let folder: String
    let file: String
    let fragment: String?

    var isExternal: Bool { file.contains(":") }

    /// From the project's root.
    var path: String {
        var parts = folder.split(separator: "/")
        for part in file.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}

extension TextFile {
    /// The lines outside of fenced code, with their numbers.
    private var proseLines: [(number: Int, text: String)] {
        var isCode = false
        return lines.enumerated().compactMap { index, line in
            if line.trimmingCharacters(in: .whitespaces).hasPrefix("```") {
                isCode.toggle()
                return nil
            }
            return isCode ? nil : (index + 1, line)
        }
    }

    fileprivate var links: [DocumentLink] {
        let folder = path.contains("/") ? String(path.split(separator: "/")[0]) : ""
        return proseLines.flatMap { number, text in
            text.components(separatedBy: "](").dropFirst().compactMap { rest in
                guard let end = rest.firstIndex(of: ")") else { return nil }
                let parts = rest[..<end].split(
                    separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                return DocumentLink(
                    place: "\(path):\(number)", folder: folder, file: String(parts[0]),
                    fragment: parts.count > 1 ? String(parts[1]) : nil)
            }
        }
    }

    /// The fragments of its headings, as code hosts make them.
    fileprivate var headingNames: Set<String> {
        Set(
            proseLines.filter { $0.text.hasPrefix("#") }.map { _, text in
                let words = text.drop { $0 == "#" || $0 == " " }.lowercased()
                return String(words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) })
                    .replacingOccurrences(of: " ", with: "-")
            })
    }
}
