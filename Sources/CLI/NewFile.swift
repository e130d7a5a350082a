import Foundation

/// A file that was not there before, and can be taken away again.
struct NewFile {
    /// Why it cannot be made or written, in the system's words.
    struct Failure: Error {
        let reason = String(cString: strerror(errno))
    }

    private let path: String
    private let handle: FileHandle

    /// Makes the file, empty. What is there already stays as it is, also a symbolic link that leads nowhere.
    /// - Parameter mode: who may do what with it, unless the process's mask takes it away.
    init(at path: String, mode: mode_t = 0o666) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure() }
        self.path = path
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ bytes: some Sequence<UInt8>) throws(Failure) { try handle.writeAll(bytes) }

    /// Returns when it is on stable storage.
    func synchronize() throws(Failure) {
        guard fsync(handle.fileDescriptor) == 0 else { throw Failure() }
    }

    func remove() { unlink(path) }
}

extension FileHandle {
    /// Writes all of it, however often that takes.
    func writeAll(_ bytes: some Sequence<UInt8>) throws(NewFile.Failure) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                Foundation.write(fileDescriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw NewFile.Failure() }
            rest = rest.dropFirst(count)
        }
    }
}
