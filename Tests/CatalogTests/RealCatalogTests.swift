import Catalog
import Engine
import Foundation
import Testing

@Suite struct RealCatalogTests {
    @Test func `the published catalog has no error`() throws {
        let today = Int(Date.now.timeIntervalSince1970 / 86_400)
        let reading = CatalogFolder(path: URL.realCatalog.path)
            .read(today: try #require(Day(daysSince1970: today)))
        let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.description)
        #expect(errors == [])
        #expect(reading.edition?.comparison("rust-vs-go")?.heading.title == "Rust vs Go")
    }
}
