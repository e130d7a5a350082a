import Foundation

/// A regular file that is open for reading, and notices when somebody writes to it meanwhile.
///
/// It stays the same file when its name is given to another one.
final class ReadableFile: Sendable {
    private struct State: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    private let descriptor: CInt
    private let state: State

    var size: Int { state.size }

    init(at path: String) throws(VoteFileError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw VoteFileError("cannot open it: \(Self.reason)") }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw VoteFileError(
                "it is not a regular file: a file of votes is read twice, so save it first")
        }
        state = Self.state(status)
    }

    deinit { close(descriptor) }

    /// At most `count` bytes from `offset` on; none at the end.
    func read(_ count: Int, at offset: Int) throws(VoteFileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress! + filled, count - filled,
                    off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                filled += got
            }
        }
        if failed { throw VoteFileError("cannot read it: \(Self.reason)") }
        return bytes
    }

    /// - Throws: if the file has been written to since it was opened.
    func checkUnchanged() throws(VoteFileError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Self.state(status) == state else {
            throw VoteFileError("it was changed while it was read: import it again")
        }
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func state(_ status: stat) -> State {
        return State(
            size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }
}
