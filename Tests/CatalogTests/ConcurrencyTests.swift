import Catalog
import Engine
import Foundation
import Synchronization
import TestSupport
import Testing

/// Files are read at once, and nobody can tell.
@Suite struct ConcurrencyTests {
    private let folder: TemporaryFolder
    private let count = 60

    init() throws {
        folder = try TemporaryFolder()
        try folder.fill(from: .baseCatalog)
        for number in 0..<count {
            let text = String(repeating: "wrong-\(number): x\n", count: number % 7 + 1)
            try folder.write(Array(text.utf8), to: "comparisons/tea-vs-milk-\(number).yaml")
        }
    }

    @Test func `the order of what is found is that of the files`() {
        let catalog = CatalogFolder(path: folder.path)
        let first = catalog.read(today: .caseDay).diagnostics
        let places = first.map { ($0.file, $0.line, $0.column) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(Set(first.map(\.file)).count == count)
        for _ in 0..<5 { #expect(catalog.read(today: .caseDay).diagnostics == first) }
    }

    @Test func `each file is counted once, of all that there are`() {
        let counts = Mutex<[Int]>([])
        _ = CatalogFolder(path: folder.path).read(today: .caseDay) { count in
            counts.withLock { $0.append(count) }
        }
        // Three alternatives and two comparisons are there besides.
        #expect(counts.withLock { $0 } == Array(repeating: count + 5, count: count + 5))
    }
}
