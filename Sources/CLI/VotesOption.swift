import ArgumentParser
import Foundation
import Server
import Votes

/// Which votes a command works on.
struct VotesOption: ParsableArguments {
    @Option(help: "The folder for votes and their keys; made if missing. (default: data)")
    var data: String?

    @Option(help: "The PostgreSQL database for votes; without it they are kept in the folder.")
    var database: String?

    /// Where the keys are, and the votes themselves unless they are in a database.
    var folder: URL {
        URL(fileURLWithPath: data ?? EnvironmentSettings().data ?? "data", isDirectory: true)
    }

    private var address: String? { database ?? EnvironmentSettings().database }

    /// The votes, to be closed in the end. What is missing is made: tables, and the
    /// folder of those that are kept in it.
    /// - Throws: a `Failure` that says why they cannot be opened.
    func open() async throws -> any VoteStore {
        do {
            guard let address else { return try SQLiteVoteStore(folder: folder.path) }
            return try await PostgresVoteStore(PostgresAddress(address))
        } catch {
            throw Failure.cannotRun("\(error)")
        }
    }

    /// Works on the votes and closes them, however it ends.
    /// - Parameter creating: whether votes may begin in this folder. Otherwise a mistyped one would
    ///   be taken for a site without votes.
    /// - Throws: a `Failure`.
    func withStore(
        creating: Bool = false, _ work: (any VoteStore) async throws -> Void
    ) async throws {
        guard creating || address != nil || SQLiteVoteStore.isThere(in: folder.path) else {
            throw Failure.cannotRun("there are no votes in \(folder.path)")
        }
        let store = try await open()
        do {
            try await work(store)
        } catch {
            await store.close()
            throw error as? Failure ?? .cannotRun("\(error)")
        }
        await store.close()
    }

    /// What to tell an operator whose votes have come without their keys; `nil` if all is well.
    var missingKeys: String? {
        let path = folder.appending(path: VoteKeyFile.name).path
        let areElsewhere = EnvironmentSettings().voteKeyFile != nil
        guard !areElsewhere, !FileManager.default.fileExists(atPath: path) else { return nil }
        return "there is no \(path): copy it from where the votes were before the site is served, "
            + "or every voter becomes a new one"
    }
}
