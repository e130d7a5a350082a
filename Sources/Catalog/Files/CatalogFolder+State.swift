import Foundation

extension CatalogFolder {
    /// What the files of a catalog look like from outside. Two equal states have the same content, unless
    /// somebody sets a file's time back by hand.
    package struct State: Hashable, Sendable {
        fileprivate struct File: Hashable, Sendable {
            let path: String
            let size: Int64
            let inode: UInt64
            let seconds: Int
            let nanoseconds: Int
        }

        fileprivate let files: [File]
    }

    /// Looks at each file that `read` would read, and opens none.
    package func state() -> State {
        let folders = ["alternatives", "comparisons"].flatMap { folder in
            (FileSystem.names(in: "\(path)/\(folder)") ?? []).map { "\(folder)/\($0)" }
        }
        return State(files: ([SiteFile.path] + folders).compactMap(file))
    }

    /// Links are followed: what they lead to is what is read.
    private func file(_ name: String) -> State.File? {
        var status = stat()
        guard stat("\(path)/\(name)", &status) == 0 else { return nil }
        return State.File(
            path: name, size: Int64(status.st_size), inode: UInt64(status.st_ino),
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
}
