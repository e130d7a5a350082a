import Engine
import Foundation
import Testing
import Votes

/// How a data folder is created, entered and left.
struct SQLiteOpeningTests {
    @Test func `a reopened store shows everything`() async throws {
        try await withDataFolder { folder in
            var store = try SQLiteVoteStore(folder: folder)
            try await store.cast(.by(1, for: .rust))
            try await store.cast(.by(2, for: .go))
            try await store.cast(.by(2, for: .depends))
            try await store.cast(.by(3, for: .go))
            try await store.withdraw(.number(3), from: "rust-vs-go")
            await store.close()

            store = try SQLiteVoteStore(folder: folder)
            #expect(try await store.tally(of: "rust-vs-go") == Tally([.rust: 1, .depends: 1]))
            #expect(try await store.choice(of: .number(2), in: "rust-vs-go") == .depends)
            #expect(try await store.verify().isEmpty)
            await store.close()
        }
    }

    @Test func `votes that only the log of a killed server has are there`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            for number in 0..<10 { try await store.cast(.by(number, for: .go)) }
            // As a killed server leaves them: without the lock, not checkpointed.
            let left = folder + "-left"
            try FileManager.default.createDirectory(
                atPath: left, withIntermediateDirectories: false)
            for file in ["votes.sqlite", "votes.sqlite-wal"] {
                try FileManager.default.copyItem(
                    atPath: folder + "/" + file, toPath: left + "/" + file)
            }
            await store.close()

            let restarted = try SQLiteVoteStore(folder: left)
            #expect(try await restarted.tally(of: "rust-vs-go") == Tally([.go: 10]))
            #expect(try await restarted.verify().isEmpty)
            await restarted.close()
        }
    }

    @Test func `folder and files are readable by their owner alone`() async throws {
        try await withDataFolder { parent in
            let folder = parent + "/below"
            let store = try SQLiteVoteStore(folder: folder)
            try await store.cast(.by(1, for: .rust))
            #expect(try mode(of: parent) == 0o700)
            #expect(try mode(of: folder) == 0o700)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(files.contains("votes.sqlite") && files.contains("votes.sqlite-wal"))
            for file in files { #expect(try mode(of: folder + "/" + file) == 0o600, "\(file)") }
            await store.close()
        }
    }

    @Test func `a closed store leaves all votes in one file`() async throws {
        try await withDataFolder { folder in
            let store = try SQLiteVoteStore(folder: folder)
            try await store.cast(.by(1, for: .rust))
            await store.close()
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(Set(files) == ["votes.lock", "votes.sqlite"])
        }
    }

    @Test func `a second store on a folder is refused until the first is closed`() async throws {
        try await withDataFolder { folder in
            let first = try SQLiteVoteStore(folder: folder)
            expectRefusal(of: folder, because: "in use by another tradeoff")
            try await first.cast(.by(1, for: .rust))
            await first.close()
            let second = try SQLiteVoteStore(folder: folder)
            #expect(try await second.tally(of: "rust-vs-go").total == 1)
            await second.close()
        }
    }

    @Test func `a folder that cannot be one is refused with its name`() async throws {
        try await withDataFolder { folder in
            try Data("a file".utf8).write(to: URL(filePath: folder))
            expectRefusal(of: folder, because: folder)
            expectRefusal(of: folder + "/data", because: folder)
            expectRefusal(of: "/dev/null/no/such/place", because: "cannot create /dev/null/no")
        }
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
