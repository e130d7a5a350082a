package import Engine

/// The files of a comparison that is still to be written: complete and valid, with a guiding text wherever
/// an editor has to write one.
package struct Scaffold: Sendable {
    package struct File: Hashable, Sendable {
        /// Below the catalog folder.
        package let path: String
        package let text: String
    }

    package let slug: Comparison.ID
    /// Names of new alternatives, guessed from their identifiers.
    package let guessedNames: [String]
    /// The comparison's last: whoever watches the folder sees its alternatives first.
    package let files: [File]

    /// Why there is nothing to scaffold, in words for the command line.
    package struct Refusal: Error, Hashable {
        package let message: String
    }

    /// - Parameters:
    ///   - name: two to six alternatives as one types them, joined by `-vs-`: `Zig-vs-golang`.
    ///   - category: needed only where the site has several.
    package init(
        _ name: String, in edition: Edition, category: String?, today: Day
    ) throws(Refusal) {
        let parts = name.lowercased().split(separator: "-vs-", omittingEmptySubsequences: false)
        guard (2...6).contains(parts.count) else {
            throw Refusal(
                message: "\"\(name)\" does not name 2 to 6 alternatives: write it like zig-vs-rust")
        }
        var ids: [Alternative.ID] = []
        for part in parts {
            guard let id = Self.alternative(String(part), in: edition) else {
                throw Refusal(
                    message: "\"\(part)\" is no identifier: use lower-case letters, digits and "
                        + "single hyphens")
            }
            let findings = Findings(file: "")
            NameRules.check(id.rawValue, at: .start, findings)
            if let mistake = findings.diagnostics.first { throw Refusal(message: mistake.message) }
            guard !ids.contains(id) else {
                throw Refusal(message: "\"\(id)\" would be compared with itself")
            }
            ids.append(id)
        }
        let joined = ids.map(\.rawValue).joined(separator: "-vs-")
        guard let slug = Comparison.ID(joined) else {
            throw Refusal(message: "\"\(joined)\" is longer than the 64 bytes that a slug may have")
        }
        switch edition.resolve(joined) {
        case .here(let comparison): throw Self.exists(comparison.id)
        case .moved(let id): throw Self.exists(id)
        case .unknown: break
        }
        let section = try Self.category(category, of: edition.site)
        let known = Dictionary(uniqueKeysWithValues: edition.alternatives.map { ($0.id, $0.name) })
        let names = ids.map { known[$0] ?? Self.name(from: $0) }
        let missing = zip(ids, names).filter { known[$0.0] == nil }
        self.slug = slug
        self.guessedNames = missing.map(\.1)
        self.files =
            missing.map { id, name in
                File(
                    path: "alternatives/\(id).yaml",
                    text: AlternativeScaffold(name: name, today: today).text)
            } + [
                File(
                    path: "comparisons/\(slug).yaml",
                    text: ComparisonScaffold(
                        ids: ids.map(\.rawValue), names: names, category: section.id.rawValue,
                        today: today
                    ).text)
            ]
    }

    /// The alternative that has this name, under whichever of its names; else a new one.
    private static func alternative(_ name: String, in edition: Edition) -> Alternative.ID? {
        guard let id = Alternative.ID(name) else { return nil }
        return edition.alternatives.first { $0.id == id || $0.aliases.contains(id) }?.id ?? id
    }

    private static func exists(_ id: Comparison.ID) -> Refusal {
        Refusal(message: "there is a comparison of them already: comparisons/\(id).yaml")
    }

    private static func category(
        _ name: String?, of site: Site
    ) throws(Refusal) -> Engine.Category {
        let all = site.categories.map(\.id.rawValue).joined(separator: ", ")
        guard let name else {
            if site.categories.count == 1 { return site.categories[0] }
            throw Refusal(message: "say with --category which of these it belongs to: \(all)")
        }
        guard let category = site.categories.first(where: { $0.id.rawValue == name }) else {
            throw Refusal(message: "there is no category \"\(name)\": the site has \(all)")
        }
        return category
    }

    /// "Aws Lambda" for `aws-lambda`: a guess that the editor corrects.
    private static func name(from id: Alternative.ID) -> String {
        id.rawValue.split(separator: "-")
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}
