import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// A valid catalog, damaged: what editors do by accident, and disks.
@Suite struct MutationTests {
    private static let file = "comparisons/tea-vs-coffee.yaml"
    private let folder: TemporaryFolder
    private let valid: [UInt8]

    init() throws {
        folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        valid = Array(try Data(contentsOf: folder.url.appending(path: Self.file)))
    }

    private func read(_ bytes: [UInt8]) throws -> CatalogFolder.Reading {
        try folder.write(bytes, to: Self.file)
        return CatalogFolder(path: folder.path).read(today: .caseDay)
    }

    @Test(arguments: 0..<300)
    func `damage is reported or harmless, and always answered`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var bytes = valid
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            Damage.allCases.randomElement(using: &generator)?.apply(to: &bytes, using: &generator)
        }
        let reading = try read(bytes)
        #expect((reading.edition == nil) == reading.hasError)
        #expect(reading.edition.map { $0.comparisons.count == 2 } ?? true)
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        for diagnostic in reading.diagnostics where diagnostic.file == Self.file {
            #expect((1...lines).contains(diagnostic.line))
            #expect(diagnostic.column >= 1)
        }
    }

    @Test func `a dropped line is never silence, unless it may be left out`() throws {
        let text = String(decoding: valid, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let mayBeLeftOut = [
            "aliases:", "topics:", "help:", "  Tea is for", "  Coffee is for",
        ]
        for index in lines.indices.dropLast() where !lines[index].isEmpty {
            var rest = lines
            rest.remove(at: index)
            let reading = try read(Array(rest.joined(separator: "\n").utf8))
            let isOptional = mayBeLeftOut.contains { lines[index].contains($0) }
            #expect(reading.hasError != isOptional, "without line \(index + 1): \(lines[index])")
        }
    }

    @Test func `a file that ends before its last section is never silence`() throws {
        let lastSection = try #require(valid.firstRange(of: Array("history:".utf8))).lowerBound
        for end in stride(from: 0, to: lastSection, by: 5) {
            #expect(try read(Array(valid[..<end])).hasError, "cut after \(end) bytes")
        }
    }
}

private enum Damage: CaseIterable {
    case dropLine, doubleLine, swapLines, cut, flipBit, insertByte, dropByte, indent

    func apply(to bytes: inout [UInt8], using generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let index = Int.random(in: bytes.indices, using: &generator)
        switch self {
        case .cut: bytes.removeSubrange(index...)
        case .flipBit: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case .insertByte: bytes.insert(.random(in: 0...255, using: &generator), at: index)
        case .dropByte: bytes.remove(at: index)
        case .dropLine, .doubleLine, .swapLines, .indent:
            var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            let line = Int.random(in: lines.indices, using: &generator)
            switch self {
            case .dropLine: lines.remove(at: line)
            case .doubleLine: lines.insert(lines[line], at: line)
            case .indent: lines[line].insert(contentsOf: [0x20, 0x20], at: lines[line].startIndex)
            default: lines.swapAt(line, lines.indices.randomElement(using: &generator) ?? line)
            }
            bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        }
    }
}
