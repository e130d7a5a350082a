package import Foundation
import Votes

/// The file `vote.key` in the data folder.
package enum VoteKeyFile {
    /// Reads the keys; makes the file, readable by its owner alone, if there is none.
    ///
    /// Several servers may start on one empty folder at once: all get the keys of the one that was first.
    /// - Returns: the keys, and what the operator should be warned of.
    /// - Throws: `Unusable`, in words for the operator.
    package static func keys(in folder: URL) throws(Unusable) -> (keys: VoteKeys, warning: String?)
    {
        let path = folder.appendingPathComponent("vote.key").path
        if !FileManager.default.fileExists(atPath: path) { try create(path) }
        // Also when it is there: a server that was killed may have made it a moment ago, and votes
        // without their key are nobody's.
        synchronizeNames(in: folder)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Unusable(path: path, reason: "it cannot be read")
        }
        do {
            let keys = try VoteKeys(String(decoding: data, as: UTF8.self))
            return (keys, isOpenToOthers(path) ? warning(for: path) : nil)
        } catch {
            throw Unusable(path: path, reason: "\(error)")
        }
    }

    package struct Unusable: Error, CustomStringConvertible {
        package let path: String
        package let reason: String
        package var description: String { "\(path): \(reason)" }
    }

    /// Writes a file of another name first and then links it, so that nobody ever reads half a key.
    private static func create(_ path: String) throws(Unusable) {
        let draft = "\(path).\(UUID().uuidString)"
        func failed(_ doing: String) -> Unusable {
            Unusable(path: path, reason: "cannot \(doing): \(String(cString: strerror(errno)))")
        }
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failed("create it") }
        defer {
            close(descriptor)
            unlink(draft)
        }
        let bytes = Array(VoteKeys.freshFile().utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            throw failed("write it")
        }
        guard link(draft, path) == 0 || errno == EEXIST else { throw failed("create it") }
    }

    private static func isOpenToOthers(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let permissions = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        return permissions & 0o077 != 0
    }

    private static func warning(for path: String) -> String {
        "\(path) can be read by others than its owner; run: chmod 600 \(path)"
    }
}
