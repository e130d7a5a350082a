import Catalog
import Foundation
import TestSupport

extension Breakage {
    /// What goes wrong with files as a whole, and shows in them or in those that name them.
    static let inFolders: [Breakage] = [
        Breakage("a file is cut in half", nil) { folder, generator in
            let path = try folder.randomFile("", using: &generator)
            let text = try folder.text(path)
            try folder.write(text.utf8.prefix(text.utf8.count / 2), to: path)
            // What the second half of site.yaml defined is missing where it is named.
            let naming = path == "site.yaml" ? try folder.catalogFiles("comparisons/") : []
            return Damage(place: path, files: Set(naming + [path]))
        },
        Breakage("a file is empty", .emptyFile) { folder, generator in
            let path = try folder.randomFile("", using: &generator)
            try folder.write([], to: path)
            return Damage(place: path, files: [path])
        },
        Breakage("the site is gone", .missingFile) { folder, _ in
            try FileManager.default.removeItem(at: folder.url.appending(path: "site.yaml"))
            return Damage(place: "site.yaml", files: ["site.yaml"])
        },
        Breakage("an alternative is gone", .unknownAlternative) { folder, generator in
            let (path, naming) = try folder.namedAlternative(using: &generator)
            try FileManager.default.removeItem(at: folder.url.appending(path: path))
            return Damage(place: path, files: naming)
        },
        Breakage("an alternative is renamed", .unknownAlternative) { folder, generator in
            let (path, naming) = try folder.namedAlternative(using: &generator)
            try folder.move(path, to: path.replacing(".yaml", with: "-x.yaml"))
            return Damage(place: path, files: naming)
        },
        Breakage("a comparison is renamed", .slug) { folder, generator in
            let path = try folder.randomFile("comparisons/", using: &generator)
            let other = path.replacing(".yaml", with: "-x.yaml")
            try folder.move(path, to: other)
            return Damage(place: path, files: [other])
        },
        Breakage("a comparison is there twice", .sameAlternatives) { folder, generator in
            let path = try folder.randomFile("comparisons/", using: &generator)
            let copy = path.replacing(".yaml", with: "-x.yaml")
            try folder.write(try folder.text(path).utf8, to: copy)
            return Damage(place: path, files: [path, copy])
        },
        Breakage("a file has no identifier for a name", .fileName) { folder, generator in
            let path = try folder.randomFile("comparisons/", using: &generator)
            let other = path.replacing("-vs-", with: " vs ")
            try folder.move(path, to: other)
            return Damage(place: path, files: [other])
        },
        Breakage("an alias of another alternative", .aliasCollision) { folder, generator in
            let paths = try folder.catalogFiles("alternatives/").shuffled(using: &generator)
            let id = paths[1].dropFirst("alternatives/".count).dropLast(".yaml".count)
            let text = try folder.text(paths[0]).replacing(/(?m)^aliases: .*\n/, with: "")
            try folder.write("aliases: [\(id)]\n\(text)".utf8, to: paths[0])
            return Damage(place: paths[0], files: [paths[0]])
        },
    ]
}

extension TemporaryFolder {
    fileprivate func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(
            at: url.appending(path: path), to: url.appending(path: other))
    }

    /// One of the files whose paths begin so.
    fileprivate func randomFile(
        _ prefix: String, using generator: inout some RandomNumberGenerator
    ) throws -> String {
        try catalogFiles(prefix).randomElement(using: &generator) ?? ""
    }

    /// An alternative, and the comparisons that compare it.
    fileprivate func namedAlternative(
        using generator: inout some RandomNumberGenerator
    ) throws -> (path: String, naming: Set<String>) {
        func compared(_ path: String) -> [Substring] {
            path.dropFirst("comparisons/".count).dropLast(".yaml".count).split(separator: "-vs-")
        }
        let path = try randomFile("comparisons/", using: &generator)
        let name = compared(path).randomElement(using: &generator) ?? ""
        let naming = try catalogFiles("comparisons/").filter { compared($0).contains(name) }
        return ("alternatives/\(name).yaml", Set(naming))
    }
}
