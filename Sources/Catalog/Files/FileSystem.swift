import Foundation

/// What stands at a path, as far as a catalog cares.
enum FileKind {
    case file, folder, link, other, missing

    /// Does not follow a symbolic link at the end of the path.
    init(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            self = .missing
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .other
        }
    }
}

enum FileSystem {
    /// The path without symbolic links; `nil` if it leads nowhere, or in a circle.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The names in a folder without those that begin with a dot, sorted; `nil` if it cannot be
    /// read. A name that is not UTF-8 appears with replacement characters.
    static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(cString: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    enum ReadFailure: Error {
        case notAFile, tooLarge
        /// In the system's words.
        case system(String)
    }

    /// All bytes of a regular file of at most `limit` bytes.
    ///
    /// Looks before it reads, and never waits: a FIFO without a writer is opened and refused at
    /// once. A file that grows meanwhile, or has no size at all, is read up to the limit and then
    /// refused.
    static func bytes(of path: String, atMost limit: Int) throws(ReadFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .system(systemMessage()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(systemMessage()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge }

        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var count = 0
        while true {
            let received = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress! + count, buffer.count - count)
            }
            if received < 0, errno == EINTR { continue }
            guard received >= 0 else { throw .system(systemMessage()) }
            guard received > 0 else { break }
            count += received
            guard count <= limit else { throw .tooLarge }
            if count == bytes.count {
                bytes.append(contentsOf: repeatElement(0, count: min(count, limit + 1 - count)))
            }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    private static func systemMessage() -> String { String(cString: strerror(errno)) }
}
