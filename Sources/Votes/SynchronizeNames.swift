package import Foundation

/// Makes durable which files a folder has. Synchronising a new file keeps its content, not its name:
/// after a power cut it may not be found.
///
/// Some file systems cannot synchronise a folder: as SQLite does, take what they offer.
package func synchronizeNames(in folder: URL) {
    let file = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
}
