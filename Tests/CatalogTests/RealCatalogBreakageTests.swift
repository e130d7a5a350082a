import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// The published catalog, broken in a hundred ways: each is an error in the file that was broken.
@Suite struct RealCatalogBreakageTests {
    private static let files: [String] = {
        let folders = ["alternatives", "comparisons"].flatMap { folder in
            let place = URL.realCatalog.appending(path: folder).path
            return ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [])
                .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
        }
        return ["site.yaml"] + folders
    }()

    private func today() throws -> Day {
        try #require(Day(daysSince1970: Int(Date.now.timeIntervalSince1970 / 86_400)))
    }

    @Test(arguments: 1...100)
    func `a broken file is reported, in that file`(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .realCatalog)
        var generator = SeededGenerator(seed: UInt64(seed))
        // Every way to break something gets its turn, on whichever file has something of the kind.
        let breakage = Breakage.all[seed % Breakage.all.count]
        for file in Self.files.shuffled(using: &generator) {
            let place = folder.url.appending(path: file)
            let text = try String(contentsOf: place, encoding: .utf8)
            guard let broken = breakage.apply(text, &generator) else { continue }
            try broken.write(to: place, atomically: true, encoding: .utf8)
            let reading = CatalogFolder(path: folder.path).read(today: try today())
            let errors = reading.diagnostics.filter { $0.severity == .error }
            #expect(reading.edition == nil, "\(breakage.name) in \(file)")
            #expect(
                errors.contains { $0.file == file },
                "\(breakage.name) in \(file): \(errors.map(\.description))")
            return
        }
        Issue.record("no file could be broken by: \(breakage.name)")
    }

    @Test(arguments: 1...10)
    func `a removed alternative is reported where it is compared`(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        try folder.fill(from: .realCatalog)
        var generator = SeededGenerator(seed: UInt64(seed))
        let alternatives = Self.files.filter { $0.hasPrefix("alternatives/") }
        let file = try #require(alternatives.randomElement(using: &generator))
        try FileManager.default.removeItem(at: folder.url.appending(path: file))
        let reading = CatalogFolder(path: folder.path).read(today: try today())
        let id = file.dropFirst("alternatives/".count).dropLast(".yaml".count)
        let missing = reading.diagnostics.filter { $0.rule == .unknownAlternative }
        #expect(!missing.isEmpty, "\(file)")
        #expect(missing.allSatisfy { $0.message.contains("\"\(id)\"") }, "\(file)")
    }
}
