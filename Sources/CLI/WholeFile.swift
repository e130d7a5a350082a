import Foundation

/// A file that is there as a whole or not at all, on stable storage, for its owner alone. Until it
/// is finished it stands beside its place under another name.
struct WholeFile {
    /// Something stands in its place.
    struct AlreadyThere: Error {
        let reason: String
    }

    private let path: String
    private let overwriting: Bool
    private let draftPath: String
    private let draft: NewFile

    /// - Throws: `AlreadyThere`, or a `NewFile.Failure`.
    init(at path: String, overwriting: Bool) throws {
        var status = stat()
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw AlreadyThere(reason: "is there and no regular file")
            }
            guard overwriting else { throw Self.occupied }
        }
        self.path = path
        self.overwriting = overwriting
        draftPath = "\(path).\(UUID().uuidString).part"
        draft = try NewFile(at: draftPath, mode: 0o600)
    }

    func write(_ bytes: [UInt8]) throws(NewFile.Failure) { try draft.write(bytes) }

    /// Puts it in its place.
    /// - Throws: `AlreadyThere` if something has come there meanwhile, or a `NewFile.Failure`.
    func finish() throws {
        try draft.synchronize()
        if overwriting {
            guard rename(draftPath, path) == 0 else { throw NewFile.Failure() }
        } else {
            guard link(draftPath, path) == 0 else {
                if errno == EEXIST { throw Self.occupied }
                throw NewFile.Failure()
            }
            draft.remove()
        }
        synchronizeFolder()
    }

    func discard() { draft.remove() }

    private static let occupied = AlreadyThere(
        reason: "is there already: --force overwrites it")

    /// So that the name is durable, too. Some file systems cannot do it, and are taken as they are.
    private func synchronizeFolder() {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
