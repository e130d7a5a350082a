import Engine
import Foundation
import TestSupport
import Testing
import Votes

/// Every store takes the same exam.
enum StoreUnderTest: CaseIterable {
    case memory, sqlite, postgres

    func withStore(_ body: (any VoteStore) async throws -> Void) async throws {
        switch self {
        case .memory:
            try await body(MemoryVoteStore())
        case .sqlite:
            try await withDataFolder { folder in
                let store = try SQLiteVoteStore(folder: folder)
                try await body(store)
                await store.close()
            }
        case .postgres:
            try await withDatabase { _, address in
                let store = try await PostgresVoteStore.patient(address)
                try await body(store)
                await store.close()
            }
        }
    }
}

/// A new, empty database of the tests' own PostgreSQL.
func withDatabase(_ body: (String, PostgresAddress) async throws -> Void) async throws {
    let database = try await onOwnThread { try PostgresServer.shared.get().newDatabase() }
    try await body(database, PostgresAddress(database))
}

extension PostgresVoteStore {
    /// One that waits as long as a busy machine takes.
    static func patient(
        _ address: PostgresAddress, firstSlot: Int = .random(in: 0..<slots)
    ) async throws(VoteStoreError) -> PostgresVoteStore {
        try await PostgresVoteStore(address, patience: .seconds(120), firstSlot: firstSlot)
    }
}

/// A data folder that does not exist yet, and is gone afterwards.
func withDataFolder(_ body: (String) async throws -> Void) async throws {
    let place = try TemporaryFolder()
    try await body(place.url.appending(path: "data").path)
    withExtendedLifetime(place) {}
}

func expectRefusal(
    of folder: String, because reason: String, at place: SourceLocation = #_sourceLocation
) {
    let error = #expect(throws: VoteStoreError.self, sourceLocation: place) {
        try SQLiteVoteStore(folder: folder)
    }
    guard case .cannotOpen(let text) = error else {
        Issue.record("not refused, but \(String(describing: error))", sourceLocation: place)
        return
    }
    #expect(text.contains(reason), sourceLocation: place)
}

extension Voter {
    /// One of many, in the form that a server makes: 32 bytes.
    static func number(_ number: Int) -> Voter {
        Voter((0..<32).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 8))) })
    }
}

extension Vote {
    static func by(
        _ voter: Int, for choice: Choice, in comparison: Comparison.ID = "rust-vs-go", at: Int = 0
    ) -> Vote {
        Vote(comparison: comparison, voter: .number(voter), choice: choice, at: at)
    }
}

extension Choice {
    static let rust = Choice.alternative("rust")
    static let go = Choice.alternative("go")
}
