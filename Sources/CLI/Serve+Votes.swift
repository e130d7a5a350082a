import Foundation
import Logging
import Server
import Votes

extension Serve {
    /// What is needed to take votes: a database, or a folder that only we can enter; and the keys, in that
    /// folder or where the operator keeps them.
    func votes(
        _ environment: EnvironmentSettings, _ logger: Logger
    ) async throws -> (store: any VoteStore, keys: VoteKeys) {
        let folder = URL(fileURLWithPath: data ?? environment.data ?? "data", isDirectory: true)
        do {
            // First the store, which makes the folder and refuses a second server before it
            // touches anything else.
            let store: any VoteStore =
                if let database = database ?? environment.database {
                    try await PostgresVoteStore(PostgresAddress(database))
                } else {
                    try SQLiteVoteStore(folder: folder.path)
                }
            let (keys, warning) =
                if let file = voteKeyFile ?? environment.voteKeyFile {
                    try VoteKeyFile.keys(at: file)
                } else {
                    try keys(in: folder)
                }
            if let warning { logger.warning("\(warning)") }
            return (store, keys)
        } catch {
            throw Failure.cannotRun("\(error)")
        }
    }

    /// A server with a database has made no folder so far.
    private func keys(in folder: URL) throws -> VoteKeyFile.Contents {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try VoteKeyFile.keys(in: folder)
    }
}
