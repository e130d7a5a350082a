import Engine

/// Whether a name leads to one alternative only.
enum NameCheck {
    static func diagnostics(_ files: [AlternativeFile]) -> [Diagnostic] {
        var owners = Dictionary(
            files.map { ($0.id, $0.path) }, uniquingKeysWith: { first, _ in first })
        return files.flatMap { file in
            let findings = Findings(file: file.path)
            for alias in file.aliases {
                if let owner = owners[alias.value] {
                    let whose = owner == file.path ? "this alternative itself" : owner
                    findings.error(
                        .aliasCollision, at: alias.mark,
                        "the alias \(alias.value.rawValue.quoted) already leads to \(whose)",
                        hint: "remove it here or there")
                } else {
                    owners[alias.value] = file.path
                }
            }
            return findings.diagnostics
        }
    }
}
