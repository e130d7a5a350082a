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
        /// Files of the earlier version, by path, with which nothing could be compared because they
        /// have errors themselves.
        package let uncompared: [String]
    }

    /// Reads and checks every file, on all cores. Never throws, never waits for anything but the
    /// disk: whatever is wrong is a diagnostic, and one mistake hides no other. What is found, and
    /// in which order, does not depend on which file is read first.
    /// - Parameters:
    ///   - today: nothing can have been checked or changed after it.
    ///   - earlier: what to hold the comparisons against, if anything.
    ///   - onFile: called after each file of the two folders with the count of all of them, from
    ///     several threads at once.
    package func read(
        today: Day, since earlier: EarlierFiles? = nil,
        onFile: @Sendable (_ count: Int) -> Void = { _ in }
    ) -> Reading {
        let rootFindings = Findings(file: ".")
        guard let root = CatalogRoot(path, rootFindings) else {
            return Reading(edition: nil, diagnostics: rootFindings.diagnostics, uncompared: [])
        }
        let files = CatalogFiles(in: root)
        let count = (files.alternatives?.count ?? 0) + (files.comparisons?.count ?? 0)

        let site = Self.read(SiteFile.path, in: root) { SiteFile($0, $1) }
        let alternatives = files.alternatives?.concurrentMap { file in
            defer { onFile(count) }
            return Self.read(file.path, in: root) {
                AlternativeFile(file.id, $0, today: today, $1)
            }
        }
        let comparisons = (files.comparisons ?? []).concurrentMap { file in
            defer { onFile(count) }
            return Self.read(file.path, in: root) {
                ComparisonFile(file.id, $0, today: today, $1)
            }
        }

        let readable = comparisons.compactMap(\.content)
        let isComplete =
            readable.count == files.comparisons?.count
            && alternatives?.allSatisfy { $0.content != nil } == true
        let assembly = Assembly(
            site: site.content ?? .none,
            alternatives: alternatives.map { read in
                zip(files.alternatives ?? [], read).map { file, read in
                    read.content ?? AlternativeFile(unreadable: file.id, path: file.path)
                }
            },
            comparisons: readable, isComplete: isComplete)
        let changes = earlier.map { earlier in
            ChangeCheck(
                of: readable, assembly.addresses, isComplete: isComplete, in: root, today: today
            ).outcome(since: earlier)
        }
        let diagnostics =
            files.diagnostics + site.diagnostics + (alternatives ?? []).flatMap(\.diagnostics)
            + comparisons.flatMap(\.diagnostics) + assembly.diagnostics
            + (changes?.diagnostics ?? [])
        let hasError = diagnostics.contains { $0.severity == .error }
        return Reading(
            edition: hasError ? nil : assembly.edition(),
            diagnostics: diagnostics.inReadingOrder(), uncompared: changes?.uncompared ?? [])
    }

    /// What one file comes to: a pure function of its bytes, its name and the day.
    private struct FileReading<Content: Sendable>: Sendable {
        /// `nil` if nothing could be read.
        let content: Content?
        let diagnostics: [Diagnostic]
    }

    private static func read<Content>(
        _ path: String, in root: CatalogRoot, _ content: (Node, Findings) -> Content
    ) -> FileReading<Content> {
        let findings = Findings(file: path)
        let content = root.tree(at: path, findings).map { content($0, findings) }
        return FileReading(content: content, diagnostics: findings.diagnostics)
    }
}
