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
    init(at path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure() }
        self.path = path
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ text: String) throws(Failure) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                Foundation.write(handle.fileDescriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure() }
            rest = rest.dropFirst(count)
        }
    }

    func remove() { unlink(path) }
}
