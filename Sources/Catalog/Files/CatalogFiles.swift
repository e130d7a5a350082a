import Engine

/// A file of the catalog that is named as it should be.
struct CatalogFile<Owner> {
    /// From the file's name.
    let id: Identifier<Owner>
    /// Below the catalog folder.
    let path: String
}

/// What lies in a catalog folder. Looks at names and kinds only; no file is opened.
struct CatalogFiles {
    let root: CatalogRoot
    /// Sorted by name; `nil` if the folder cannot be read.
    let alternatives: [CatalogFile<Alternative>]?
    let comparisons: [CatalogFile<Comparison>]?
    let diagnostics: [Diagnostic]

    init(in root: CatalogRoot) {
        self.root = root
        var diagnostics: [Diagnostic] = []
        alternatives = Self.files(in: "alternatives", root, &diagnostics)
        comparisons = Self.files(in: "comparisons", root, &diagnostics)
        Self.checkTop(of: root, &diagnostics)
        self.diagnostics = diagnostics
    }

    private static func files<Owner>(
        in folder: String, _ root: CatalogRoot, _ diagnostics: inout [Diagnostic]
    ) -> [CatalogFile<Owner>]? {
        let findings = Findings(file: folder)
        defer { diagnostics += findings.diagnostics }
        guard root.isFolderInside(folder, findings) else { return nil }
        guard let names = FileSystem.names(in: root.absolute(folder)) else {
            findings.error(
                .unreadable, at: .start, "this folder cannot be read", hint: "check its permissions"
            )
            return nil
        }
        return names.compactMap { file(named: $0, in: folder, &diagnostics) }
    }

    private static func file<Owner>(
        named name: String, in folder: String, _ diagnostics: inout [Diagnostic]
    ) -> CatalogFile<Owner>? {
        let findings = Findings(file: "\(folder)/\(name.shown(atMost: 255))")
        defer { diagnostics += findings.diagnostics }
        guard name.hasSuffix(".yaml") else {
            reportUnexpected(name, findings)
            return nil
        }
        let stem = String(name.dropLast(5))
        guard let id = Identifier<Owner>(stem) else {
            let advice = IdentifierAdvice(stem)
            findings.error(
                .fileName, at: .start, advice.message("the file's name"), hint: advice.hint)
            return nil
        }
        return CatalogFile(id: id, path: "\(folder)/\(name)")
    }

    /// Other files may lie at the top, but none that somebody expects to be read.
    private static func checkTop(of root: CatalogRoot, _ diagnostics: inout [Diagnostic]) {
        for name in FileSystem.names(in: root.absolute("")) ?? []
        where name != SiteFile.path && (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) {
            let findings = Findings(file: name.shown(atMost: 255))
            reportUnexpected(name, findings)
            diagnostics += findings.diagnostics
        }
    }

    private static func reportUnexpected(_ name: String, _ findings: Findings) {
        let hint =
            name.hasSuffix(".yml")
            ? "call it \("\(name.dropLast(4)).yaml".quoted)"
            : name.hasSuffix(".yaml")
                ? "move it to alternatives/ or comparisons/"
                : "only .yaml files belong here; remove it"
        findings.warning(.unexpectedFile, at: .start, "this file is not read", hint: hint)
    }
}
