/// The folder of a catalog: nothing outside it is ever read.
struct CatalogRoot {
    private let path: String

    /// `nil`, and a finding that says why, if there is no such folder.
    init?(_ path: String, _ findings: Findings) {
        let hint = "name the folder that holds site.yaml"
        guard let resolved = FileSystem.resolved(path) else {
            findings.error(
                .missingFile, at: .start, "there is no folder \(path.quoted)", hint: hint)
            return nil
        }
        guard FileKind(at: resolved) == .folder else {
            findings.error(.notAFile, at: .start, "\(path.quoted) is not a folder", hint: hint)
            return nil
        }
        self.path = resolved
    }

    func absolute(_ path: String) -> String { "\(self.path)/\(path)" }

    /// Whether `folder` is one, here or behind a link that stays inside.
    func isFolderInside(_ folder: String, _ findings: Findings) -> Bool {
        switch kind(of: folder, findings) {
        case .folder: return true
        case .missing:
            findings.error(.missingFile, at: .start, "this folder is missing", hint: "create it")
        case .file, .other:
            findings.error(.notAFile, at: .start, "this is not a folder", hint: "rename it")
        case .link, nil: break
        }
        return false
    }

    /// The tree of the file at `path`; `nil`, and a finding that says why, if it cannot be read.
    func tree(at path: String, _ findings: Findings) -> Node? {
        switch kind(of: path, findings) {
        case .file: break
        case .missing:
            findings.error(
                .missingFile, at: .start, "this file is missing", hint: "every catalog has one")
            return nil
        case .folder, .other:
            reportNoFile(findings)
            return nil
        case .link, nil: return nil
        }
        do {
            let bytes = try FileSystem.bytes(of: absolute(path), atMost: FileContents.largestSize)
            return FileContents.tree(of: bytes, findings)
        } catch {
            report(error, findings)
            return nil
        }
    }

    /// What stands at `path`, links followed; `nil`, and a finding, where a link must not be
    /// followed.
    private func kind(of path: String, _ findings: Findings) -> FileKind? {
        let kind = FileKind(at: absolute(path))
        guard kind == .link else { return kind }
        guard let target = FileSystem.resolved(absolute(path)) else {
            findings.error(
                .unreadable, at: .start, "this symbolic link leads nowhere, or in a circle",
                hint: "put the file itself here")
            return nil
        }
        guard target.hasPrefix("\(self.path)/") else {
            findings.error(
                .leadsOutside, at: .start, "this symbolic link leads out of the catalog folder",
                hint: "put the file itself here")
            return nil
        }
        return FileKind(at: target)
    }

    private func report(_ failure: FileSystem.ReadFailure, _ findings: Findings) {
        switch failure {
        case .tooLarge: FileContents.reportTooLarge(findings)
        case .notAFile: reportNoFile(findings)
        case .system(let reason):
            findings.error(
                .unreadable, at: .start, "this file cannot be read: \(reason)",
                hint: "check its permissions")
        }
    }

    private func reportNoFile(_ findings: Findings) {
        findings.error(.notAFile, at: .start, "this is not a file", hint: "remove it, or rename it")
    }
}
