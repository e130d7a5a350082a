import ArgumentParser
import Catalog
import Engine
import Foundation

/// Which catalog a command reads.
struct CatalogOption: ParsableArguments {
    @Option(help: "The catalog's folder. (default: catalog)")
    var catalog: String?

    var folder: String { catalog ?? EnvironmentSettings().catalog ?? "catalog" }

    /// The catalog as it would be served. Warnings do not keep a catalog from being used; `check` shows them.
    /// - Throws: a `Failure` after the diagnostics were printed, if it has errors.
    func edition() throws -> Edition {
        let reading = CatalogFolder(path: folder).read(today: .today)
        guard let edition = reading.edition else {
            let report = CheckReport(reading.diagnostics, in: folder)
            Terminal.complain(report.text, prefix: "")
            throw Failure.cannotRun("the catalog has errors; nothing was done")
        }
        return edition
    }

    /// The comparison of that name, a former or a reversed one included.
    /// - Throws: a `Failure` that names near ones if there is none.
    func comparison(_ slug: String) throws -> Comparison {
        let edition = try edition()
        var near: [Comparison] = []
        switch edition.resolve(slug) {
        case .here(let comparison): return comparison
        case .moved(let id): if let comparison = edition.comparison(id) { return comparison }
        case .unknown(let found): near = found
        }
        let slugs = near.map(\.id.rawValue).joined(separator: ", ")
        throw Failure.usage(
            "there is no comparison \"\(slug)\"" + (slugs.isEmpty ? "" : "; did you mean \(slugs)?")
        )
    }
}

extension Day {
    /// By the clock and time zone of this machine.
    static var today: Day {
        let now = Date()
        return Day(
            secondsSince1970: Int(now.timeIntervalSince1970)
                + TimeZone.current.secondsFromGMT(for: now))
    }
}
