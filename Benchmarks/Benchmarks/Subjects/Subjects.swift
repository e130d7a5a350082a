package import Catalog
package import Engine
import Foundation

/// The catalog beside this package, and the real comparison in it.
package enum Subjects {
    package static let catalog: CatalogFolder = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return CatalogFolder(path: root.appending(path: "catalog").path)
    }()

    package static let edition: Edition = {
        let reading = catalog.read(today: today)
        guard let edition = reading.edition else {
            preconditionFailure("the catalog has errors: \(reading.diagnostics)")
        }
        return edition
    }()

    package static let rustVersusGo: Comparison = {
        guard let comparison = edition.comparison("rust-vs-go") else {
            preconditionFailure("the catalog lacks rust-vs-go")
        }
        return comparison
    }()

    /// Later than any date in the catalog.
    package static let today = Day(year: 9999, month: 12, day: 31)!
}
