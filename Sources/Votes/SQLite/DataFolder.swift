import Foundation
import Synchronization

/// The folder with one server's votes, held for this process alone until it is released.
///
/// The hold is a `flock` on `votes.lock`: the kernel drops it when the process ends, however it
/// ends, so that a crash never leaves a stale lock. It matters beyond double counting: the SQLite
/// of Debian 12 can damage a WAL database on which two connections checkpoint at once.
final class DataFolder: Sendable {
    let databasePath: String
    private let lock: Mutex<CInt?>

    /// Creates the folder, for its owner alone, if it is not there.
    init(_ folder: String) throws(VoteStoreError) {
        let url = URL(filePath: folder)
        try Self.create(url)
        databasePath = Self.databasePath(in: url)
        let file = try Self.open(url.appending(path: "votes.lock").path)
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            Foundation.close(file)
            throw .cannotOpen(
                code == EWOULDBLOCK
                    ? "the votes in \(url.path) are in use by another tradeoff: "
                        + "stop it, or give this one a data folder of its own"
                    : "cannot lock \(url.path)/votes.lock: \(Self.text(code))")
        }
        lock = Mutex(file)
    }

    deinit { release() }

    static func hasDatabase(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: databasePath(in: URL(filePath: folder)))
    }

    private static func databasePath(in folder: URL) -> String {
        folder.appending(path: "votes.sqlite").path
    }

    func release() {
        let file = lock.withLock { file in
            defer { file = nil }
            return file
        }
        guard let file else { return }
        // Closing alone is not enough while this process starts another: until that one has begun
        // its program, it has the file, too.
        flock(file, LOCK_UN)
        Foundation.close(file)
    }

    /// SQLite would make the database readable by everyone. Its companions (`-wal`, `-shm`) take
    /// over the mode that they find on it.
    func createDatabaseFile() throws(VoteStoreError) {
        Foundation.close(try Self.open(databasePath))
    }

    /// A process that was killed may have written a vote and not flushed it. It is there when the
    /// database is opened again, so repeating it changes nothing and is acknowledged: from then on
    /// it has to survive a power cut.
    func flushLog() throws(VoteStoreError) {
        let path = databasePath + "-wal"
        let file = Foundation.open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return }
            throw .cannotOpen("cannot open \(path): \(Self.text(errno))")
        }
        defer { Foundation.close(file) }
        guard fsync(file) == 0 else {
            throw .cannotOpen("cannot flush \(path): \(Self.text(errno))")
        }
    }

    private static func create(_ folder: URL) throws(VoteStoreError) {
        let parent = folder.deletingLastPathComponent()
        var result = mkdir(folder.path, 0o700)
        if result != 0, errno == ENOENT, parent.path != folder.path {
            try create(parent)
            result = mkdir(folder.path, 0o700)
        }
        guard result == 0 || errno == EEXIST else {
            throw .cannotOpen("cannot create \(folder.path): \(text(errno))")
        }
        // Also when it is there: a server that was killed may have made it a moment ago.
        synchronizeNames(in: parent)
    }

    private static func open(_ path: String) throws(VoteStoreError) -> CInt {
        let file = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .cannotOpen("cannot open \(path): \(text(errno))") }
        return file
    }

    private static func text(_ code: CInt) -> String { String(cString: strerror(code)) }
}
