package import Foundation
import Votes

/// The file with the keys of the votes: `vote.key` in the data folder, or one that the operator gives.
package enum VoteKeyFile {
    package static let name = "vote.key"

    /// The keys, and what the operator should be warned of.
    package typealias Contents = (keys: VoteKeys, warning: String?)

    /// Reads the keys; makes the file, readable by its owner alone, if there is none.
    ///
    /// Several servers may start on one empty folder at once: all get the keys of the one that was first.
    /// - Throws: `Unusable`, in words for the operator.
    package static func keys(in folder: URL) throws(Unusable) -> Contents {
        let path = folder.appendingPathComponent(name).path
        if !FileManager.default.fileExists(atPath: path) { try create(path) }
        // Also when it is there: a server that was killed may have made it a moment ago, and votes
        // without their key are nobody's.
        synchronizeNames(in: folder)
        let keys = try read(path)
        let warning = "\(path) can be read by others than its owner; run: chmod 600 \(path)"
        return (keys, permits(0o077, path) ? warning : nil)
    }

    /// Reads the keys from a file that is given, as secrets' managers mount it, and never makes one: servers
    /// that share a database must share their keys, and one with keys of its own would not be noticed.
    /// - Throws: `Unusable`, in words for the operator.
    package static func keys(at path: String) throws(Unusable) -> Contents {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Unusable(path: path, reason: "there is no such key file, and none is made there")
        }
        let keys = try read(path)
        // A group may be how the server itself gets to read it.
        let warning = "\(path) can be read by everybody on this machine"
        return (keys, permits(0o007, path) ? warning : nil)
    }

    private static func read(_ path: String) throws(Unusable) -> VoteKeys {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Unusable(path: path, reason: "it cannot be read")
        }
        do {
            return try VoteKeys(String(decoding: data, as: UTF8.self))
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

    /// Whether others may do any of this with it. A link is followed: secrets are often mounted by one.
    private static func permits(_ mask: Int, _ path: String) -> Bool {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        let permissions = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        return permissions & mask != 0
    }
}
