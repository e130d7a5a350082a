import Catalog
import Foundation

/// A catalog as it was at a revision in git.
struct EarlierCatalog {
    private let git: Git
    private let revision: String

    init(of folder: String, at revision: String) {
        git = Git(folder: folder)
        self.revision = revision
    }

    /// The comparison files that have changed or gone since, those not yet committed included.
    /// - Throws: a `Failure` if git does not know.
    func files() throws -> EarlierFiles {
        _ = try answer(to: ["rev-parse", "--show-toplevel"])
        let commit = try commit()
        let changed = Self.names(
            in: try answer(
                to: [
                    "diff-index", "-z", "--name-only", "--no-renames", "--relative",
                    "--diff-filter=a", commit, "--", "comparisons",
                ]))
        // Behind "./" a path is one below the catalog's folder, wherever in the repository that is.
        let request = changed.map { "\(commit):./comparisons/\($0)\n" }.joined()
        let contents = try answer(to: ["cat-file", "--batch"], input: Data(request.utf8))
        return EarlierFiles(Self.blobs(of: changed, in: contents))
    }

    private func commit() throws -> String {
        let found = try git.ask(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
        guard found.succeeded else {
            throw Failure.usage(
                "git knows no revision \"\(revision)\"; a shallow clone has but the latest ones")
        }
        return String(decoding: found.output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    private func answer(to question: [String], input: Data = Data()) throws -> Data {
        let answer = try git.ask(question, input: input)
        guard answer.succeeded else {
            throw Failure.usage("--against asks git, which says: \(answer.complaint)")
        }
        return answer.output
    }

    /// The file names in a list of paths; without those that would break the list that git is asked for.
    private static func names(in answer: Data) -> [String] {
        let start = "comparisons/"
        return answer.split(separator: 0).compactMap { bytes in
            let path = String(decoding: bytes, as: UTF8.self)
            guard path.hasPrefix(start), path.hasSuffix(".yaml"), !path.contains("\n") else {
                return nil
            }
            return String(path.dropFirst(start.count))
        }
    }

    /// Takes apart what `cat-file --batch` says: for each name "object type size", a line feed, the bytes and
    /// another line feed; or one line that it is missing.
    private static func blobs(of names: [String], in answer: Data) -> [String: [UInt8]] {
        var blobs: [String: [UInt8]] = [:]
        var rest = answer[...]
        for name in names {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
            let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard head.count == 3, let size = Int(head[2]), size < rest.count else { continue }
            if head[1] == "blob" { blobs[name] = Array(rest.prefix(size)) }
            rest = rest.dropFirst(size + 1)
        }
        return blobs
    }
}
