package import Engine

/// A folder with the files of a catalog, as `docs/catalog-format.md` describes them.
package struct CatalogFolder: Sendable {
    /// As it was given: absolute, or below the working directory.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// What reading a folder once comes to.
    package struct Reading: Sendable {
        /// `nil` if a diagnostic is an error.
        package let edition: Edition?
        /// All findings about all files, sorted.
        package let diagnostics: [Diagnostic]
    }

    /// Reads and checks every file. Never throws, never waits for anything but the disk: whatever
    /// is wrong is a diagnostic, and one mistake hides no other.
    /// - Parameter today: nothing can have been checked or changed after it.
    package func read(today: Day) -> Reading {
        var diagnostics: [Diagnostic] = []
        func with<Value>(_ file: String, _ read: (Findings) -> Value) -> Value {
            let findings = Findings(file: file)
            defer { diagnostics += findings.diagnostics }
            return read(findings)
        }

        guard let root = with(".", { CatalogRoot(path, $0) }) else {
            return Reading(edition: nil, diagnostics: diagnostics)
        }
        let files = CatalogFiles(in: root)
        diagnostics += files.diagnostics

        let site = with(SiteFile.path) { findings in
            root.tree(at: SiteFile.path, findings).map { SiteFile($0, findings) } ?? .none
        }
        let alternatives = files.alternatives?.map { file in
            with(file.path) { findings in
                root.tree(at: file.path, findings).map {
                    AlternativeFile(file.id, $0, today: today, findings)
                } ?? AlternativeFile(unreadable: file.id, path: file.path)
            }
        }
        let comparisons = (files.comparisons ?? []).compactMap { file in
            with(file.path) { findings in
                root.tree(at: file.path, findings).map {
                    ComparisonFile(file.id, $0, today: today, findings)
                }
            }
        }
        let assembly = Assembly(site: site, alternatives: alternatives, comparisons: comparisons)
        diagnostics += assembly.diagnostics
        let hasError = diagnostics.contains { $0.severity == .error }
        return Reading(
            edition: hasError ? nil : assembly.edition(), diagnostics: diagnostics.inReadingOrder())
    }
}
