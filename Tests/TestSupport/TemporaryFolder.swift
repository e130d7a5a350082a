package import Foundation

/// A new, empty folder that disappears with its last owner.
package final class TemporaryFolder: Sendable {
    package let url: URL
    package var path: String { url.path }

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "tradeoff-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Where `path`, below this folder, stands; folders on the way are made.
    package func place(_ path: String) throws -> URL {
        let place = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        return place
    }

    package func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
        try Data(bytes).write(to: try place(path))
    }

    /// Copies what lies in `folder`, the folders in it too.
    package func fill(from folder: URL) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try FileManager.default.copyItem(
                at: folder.appending(path: name), to: url.appending(path: name))
        }
    }
}
