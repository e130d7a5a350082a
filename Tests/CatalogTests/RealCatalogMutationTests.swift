import Catalog
import Engine
import Foundation
import TestSupport
import Testing

/// The published catalog, broken in one place: an editor's slip must never reach a reader.
@Suite struct RealCatalogMutationTests {
    private static let breakages = Breakage.inTexts + Breakage.inFolders

    @Test(arguments: 0..<100)
    func `a mistake in the published catalog is an error in the file that has it`(
        _ seed: Int
    ) throws {
        let breakage = Self.breakages[seed % Self.breakages.count]
        var generator = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        try folder.fill(from: .realCatalog)
        let damage = try breakage.make(in: folder, using: &generator)

        let today = Day(secondsSince1970: Int(Date.now.timeIntervalSince1970))
        let reading = CatalogFolder(path: folder.path).read(today: today)
        let errors = reading.diagnostics.filter { $0.severity == .error }
        let what = "seed \(seed), \(breakage.name): \(damage.place)"
        #expect(reading.edition == nil && !errors.isEmpty, "\(what): silence")
        for error in errors where !damage.files.contains(error.file) {
            Issue.record("\(what): also found in \(error.file):\(error.line): \(error.rule)")
        }
        let rules = Set(errors.map(\.rule))
        #expect(breakage.rule.map(rules.contains) ?? true, "\(what): \(rules)")
    }

    @Test func `a hundred seeds break it in every way`() {
        #expect(Self.breakages.count <= 100)
        #expect(Set(Self.breakages.map(\.name)).count == Self.breakages.count)
    }
}
