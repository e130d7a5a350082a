import Foundation
import Testing

/// One row of the table in `docs/architecture.md`.
private struct Room {
    let target: String
    let imports: Set<String>

    /// The rows of the table whose first column is headed "target".
    static let all: [Room] = {
        guard let document = TextFile("docs/architecture.md"),
            let head = document.lines.firstIndex(where: { $0.hasPrefix("| target ") })
        else { return [] }
        return document.lines.dropFirst(head + 2).prefix { $0.hasPrefix("|") }.compactMap { row in
            let cells = row.split(separator: "|").map(words)
            guard cells.count == 4, let target = cells[0].first else { return nil }
            return Room(target: target, imports: Set(cells[2] + cells[3]))
        }
    }()

    /// What stands in backticks.
    private static func words(in cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}

/// The module that an `import` line names, whatever stands before it: attributes, an access level, a kind.
private func module(importedBy line: String) -> String? {
    let pattern =
        "^\\s*(@\\w+(\\([^)]*\\))?\\s+)*((public|package|internal|fileprivate|private)\\s+)?import\\s+"
    guard let start = line.range(of: pattern, options: .regularExpression) else { return nil }
    let words = line[start.upperBound...].split(separator: " ")
    let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    return words.first { !kinds.contains($0) }.map { String($0.split(separator: ".")[0]) }
}

@Suite struct ArchitectureTests {
    @Test func `each folder of Sources has its row in the table of rooms`() {
        #expect(!Room.all.isEmpty)
        #expect(Room.all.map(\.target).sorted() == Project.names(in: "Sources"))
    }

    @Test func `a file imports what its room may import`() {
        for file in Project.sources {
            let room = Room.all.first { $0.target == file.target }
            for (index, line) in file.lines.enumerated() {
                guard let module = module(importedBy: line) else { continue }
                #expect(
                    room?.imports.contains(module) == true,
                    "\(file.path):\(index + 1): docs/architecture.md gives \(file.target) no \(module)"
                )
            }
        }
    }

    @Test func `the table names no import that its room does not need`() {
        for room in Room.all where !room.imports.isEmpty {
            let used = Project.sources.filter { $0.target == room.target }
                .flatMap(\.lines).compactMap(module)
            let unused = room.imports.subtracting(used).sorted()
            #expect(unused.isEmpty, "docs/architecture.md: \(room.target) imports no \(unused)")
        }
    }

    @Test(
        arguments: [
            "import Engine": "Engine", "package import Catalog": "Catalog",
            "@testable import CLI": "CLI", "internal import struct Foundation.URL": "Foundation",
            "// import Engine": nil, "let text = \"import Engine\"": nil,
        ] as [String: String?])
    func `an import line is read whatever stands before the name`(_ line: String, _ name: String?) {
        #expect(module(importedBy: line) == name)
    }

    @Test func `no module holds a type of its own name`() {
        let findings = Project.sources.flatMap { file in
            file.findings(
                of: "\\b(struct|class|enum|actor|protocol|typealias)\\s+\(file.target)\\b",
                in: file.code)
        }
        expectNone(
            findings, because: "A type named like its module hides the module's other names.")
    }
}
