import Foundation
import TestSupport
import Testing

@testable import Votes

struct DataFolderTests {
    @Test func `a folder is free as soon as it is released, whoever else has its lock file open`()
        throws
    {
        let place = try TemporaryFolder()
        let folder = try DataFolder(place.path)
        // As a process has it that has been forked and has not begun its program yet.
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let locks = descriptors.filter { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/\(name)")
            return target == "\(place.path)/votes.lock"
        }
        let lock = try #require(locks.count == 1 ? CInt(locks[0]) : nil)
        let copy = dup(lock)
        defer { close(copy) }
        folder.release()
        #expect(throws: Never.self) { try DataFolder(place.path) }
    }
}
