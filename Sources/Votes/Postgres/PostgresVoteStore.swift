package import Engine
import Foundation

/// Keeps votes in PostgreSQL, where any number of servers may share them.
///
/// Threads of its own wait for the database, never those that serve pages. A vote is acknowledged once PostgreSQL
/// has committed it: on its disk, and on its synchronous standby's if it has one.
package final class PostgresVoteStore: VoteStore {
    private let writers: [PostgresWriter]
    /// Of the counters that an import moves.
    let slot: Int
    let readers: PostgresReaders

    let patience: Duration
    /// Verifying reads every row.
    static let longPatience: Duration = .seconds(600)
    /// Two: while one waits for its commit, the other sends.
    private static let writerCount = 2
    private static let readerCount = 2
    /// So many writers, of all servers together, can have counters of their own; with more, some wait for each
    /// other.
    package static let slots = 64

    /// Connects, and creates the tables that are missing.
    ///
    /// - Parameter patience: how long a vote or a question may take. By default a little less than a visitor waits, so
    ///   that the log says why a vote was not confirmed.
    /// - Parameter firstSlot: of the counters that its writers move; drawn, so that servers seldom share one.
    /// - Throws: `VoteStoreError.cannotOpen` if no server can be reached that takes writes durably, or if its votes
    ///   are a newer version's.
    package init(
        _ address: PostgresAddress, patience: Duration = .milliseconds(4_500),
        firstSlot: Int = .random(in: 0..<slots)
    ) async throws(VoteStoreError) {
        self.patience = patience
        let connector = PostgresConnector(address)
        readers = PostgresReaders(connector, threads: Self.readerCount)
        slot = firstSlot
        writers = (0..<Self.writerCount).map { number in
            PostgresWriter(connector, slot: (firstSlot + number) % Self.slots)
        }
        do {
            try await readers.perform(within: patience, PostgresMigrator.migrate)
        } catch {
            await close()
            throw .cannotOpen("cannot use the database: \(error)")
        }
    }

    package func cast(_ vote: Vote) async throws(VoteStoreError) {
        try await commit(.cast(vote), of: vote.voter)
    }

    package func withdraw(
        _ voter: Voter, from comparison: Comparison.ID
    ) async throws(VoteStoreError) {
        try await commit(.withdraw(voter, from: comparison), of: voter)
    }

    /// One voter's changes go through one writer, so that they keep their order.
    private func commit(_ change: VoteChange, of voter: Voter) async throws(VoteStoreError) {
        let writer = writers[Int(voter.bytes[0]) % writers.count]
        try await writer.commit(change, within: patience)
    }

    package func choice(
        of voter: Voter, in comparison: Comparison.ID
    ) async throws(VoteStoreError) -> Choice? {
        let rows = try await rows(PostgresTables.choice(of: voter, in: comparison))
        return try rows.first.map { row throws(VoteStoreError) in try Self.choice(row[0]) }
    }

    package func tally(of comparison: Comparison.ID) async throws(VoteStoreError) -> Tally {
        let counts = try Self.counts(try await rows(PostgresTables.tallies(of: comparison)))
        return Tally(counts[comparison] ?? [:])
    }

    package func tallies() async throws(VoteStoreError) -> [Comparison.ID: Tally] {
        let counts = try Self.counts(try await rows(PostgresTables.tallies(of: nil)))
        return counts.mapValues { Tally($0) }.filter { $0.value.total > 0 }
    }

    package func votesByHour(
        of comparison: Comparison.ID
    ) async throws(VoteStoreError) -> [HourlyVotes] {
        try await rows(PostgresTables.votesByHour(of: comparison)).map {
            row throws(VoteStoreError) in
            HourlyVotes(
                hour: PostgresRows.number(row[0]), choice: try Self.choice(row[1]),
                count: PostgresRows.number(row[2]))
        }.inOrder()
    }

    package func verify() async throws(VoteStoreError) -> [TallyMismatch] {
        try await rows(PostgresTables.mismatches, within: Self.longPatience).map { row in
            TallyMismatch(
                comparison: row[0] ?? "", choice: row[1] ?? "",
                tallied: PostgresRows.number(row[2]), counted: PostgresRows.number(row[3]))
        }
    }

    package func close() async {
        for writer in writers { await writer.close() }
        await readers.close()
    }

    func rows(
        _ statement: PostgresStatement, within limit: Duration? = nil
    ) async throws(VoteStoreError) -> [[String?]] {
        try await readers.perform(within: limit ?? patience) {
            connection, deadline throws(PostgresError) in
            try connection.run([statement], deadline: deadline)[0].rows
        }
    }

    private static func counts(
        _ rows: [[String?]]
    ) throws(VoteStoreError) -> [Comparison.ID: [Choice: Int]] {
        var counts: [Comparison.ID: [Choice: Int]] = [:]
        for row in rows {
            guard let comparison = row[0].flatMap({ Comparison.ID($0) }),
                let count = row[2].flatMap({ Int($0) }), count >= 0
            else {
                throw .unavailable("a tally in the database is damaged: \(row)")
            }
            counts[comparison, default: [:]][try choice(row[1])] = count
        }
        return counts
    }

    static func choice(_ word: String?) throws(VoteStoreError) -> Choice {
        guard let choice = word.flatMap({ Choice($0) }) else {
            throw .unavailable("the database has a choice that is none: \(word ?? "NULL")")
        }
        return choice
    }
}
